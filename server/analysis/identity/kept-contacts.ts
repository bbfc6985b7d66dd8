/**
 * Do the contacts of an old SIM go over to a new one? Those that both have are compared with
 * chance plus a share for social closeness, so that two colleagues with the same customers are not
 * taken for one user (cf. NFI `telcell` for co-use); those that the new one lacks speak against it
 * as far as they could be expected to come back.
 */
import { contactsBetween, type PhoneActivity } from "./activity.ts";
import type { Counterparts } from "./counterparts.ts";

const DAY = 86_400;
/** Chance that a counterpart of the old SIM is in touch with the new one all the same. */
const CLOSENESS = 0.04;
/** Share of a contact's rate that goes over to the new SIM. */
const KEPT_RATE = 0.6;
/** Counterparts' worth of "a counterpart met once comes back as often". */
const AS_BEFORE = 2;
/** Per contact between the two: nobody rings himself. */
const DIRECT_CONTACT = Math.log(0.2);

/** Natural log of the likelihood ratio of "one user", from who is in touch with both and with each other. */
export function contactEvidence(
  activity: PhoneActivity,
  counterparts: Counterparts,
  from: number,
  to: number,
): number {
  const direct = contactsBetween(activity, from, to);
  return sharedContactEvidence(activity, counterparts, from, to) + Math.min(direct, 3) * DIRECT_CONTACT;
}

function sharedContactEvidence(
  activity: PhoneActivity,
  counterparts: Counterparts,
  from: number,
  to: number,
): number {
  const { starts, line, days, lineOf } = counterparts;
  const passing = returnsOfPassing(counterparts, from);
  let sum = 0;
  let at = starts[to]!;
  const end = starts[to + 1]!;
  for (let own = starts[from]!; own < starts[from + 1]!; own++) {
    const other = line[own]!;
    if (other === lineOf(to) || other === lineOf(from)) continue;
    while (at < end && line[at]! < other) at++;
    const shared = at < end && line[at] === other;
    // Somebody who changes the number too can be expected to go on only for as long as both are in use.
    const together = sharedLife(activity, to, counterparts, other);
    if (!shared && together <= 0) continue;
    const returns = days[own] === 1 ? passing : days[own]!;
    const rate = returns / Math.max(2 * DAY, sharedLife(activity, from, counterparts, other));
    const same = 0.95 * (1 - Math.exp(-KEPT_RATE * rate * Math.max(0, together))) + 0.01;
    const expected =
      (counterparts.contacts[other]! * activity.contacts[to]!) / Math.max(1, activity.totalEnds);
    const chance = Math.min(0.6, 1 - Math.exp(-expected) + CLOSENESS);
    sum += shared
      ? Math.log(Math.max(same, chance) / chance)
      : Math.log((1 - same) / (1 - Math.min(chance, same)));
  }
  return sum;
}

/**
 * On how many days more, in as long again, a counterpart will be met who was met on one. A rider
 * or a shop meets nearly everybody once, so that their absence says nothing; friends come back
 * (Good 1953: 2 · those met on two days / those met on one, here with a little of "as before").
 */
function returnsOfPassing({ starts, days }: Counterparts, phone: number): number {
  let once = 0;
  let twice = 0;
  for (let at = starts[phone]!; at < starts[phone + 1]!; at++) {
    if (days[at] === 1) once++;
    else if (days[at] === 2) twice++;
  }
  return Math.min(1, (2 * twice + AS_BEFORE) / (once + AS_BEFORE));
}

/** Seconds in which a phone and a line are both in use; below 0 = they never are. */
function sharedLife(phones: PhoneActivity, phone: number, lines: Counterparts, line: number): number {
  return (
    Math.min(phones.lastAt[phone]!, lines.lastAt[line]!) -
    Math.max(phones.firstAt[phone]!, lines.firstAt[line]!)
  );
}
