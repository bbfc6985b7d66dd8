/** The three ways in which goods reach a buyer. */

import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import { contact, meet, send, visit } from "../acts/acts.ts";
import { DISTRICTS, placesOf } from "../places.ts";
import type { Contact, Member, Parcel, Person, Place, Visit, World } from "../world.ts";
import { type Customer, type Dealer, type Gang, having } from "./gang.ts";

interface Goods {
  readonly at: number;
  readonly deliverer: Person;
  readonly contacts: readonly Contact[];
  readonly parcels: readonly Parcel[];
  readonly visits: readonly Visit[];
}

/** Null where nobody could go. `agreed` is when the order stands. */
export function deliver(
  world: World,
  gang: Gang,
  dealer: Dealer,
  customer: Customer,
  delivery: Delivery,
  agreed: number,
): Goods | null {
  if (delivery === "meeting") return handOver(world, gang, dealer, customer, agreed);
  const { random } = gang;
  const helpers = having(gang, "courier").filter(({ line }) => line);
  const helper = helpers.length > 0 && random.chance(gang.habits.helped) ? random.pick(helpers) : null;
  const contacts = helper ? tell(world, gang, customer, helper, agreed + 6 * MINUTE) : [];
  const by = helper ?? { person: dealer.member.person, line: customer.dealerLine };
  return delivery === "waybill"
    ? post(world, gang, by, customer, agreed, contacts)
    : drop(world, gang, by, customer, agreed, contacts);
}

function tell(world: World, { random }: Gang, customer: Customer, helper: Member, at: number): Contact[] {
  const made =
    helper.line &&
    contact(world, random, at, customer.dealerLine, helper.line, { seconds: random.logNormal(20, 0.5) });
  return made ? [made] : [];
}

/** Both at one place for some minutes; a lookout may be there before and rings the dealer. */
function handOver(
  world: World,
  gang: Gang,
  dealer: Dealer,
  customer: Customer,
  agreed: number,
): Goods | null {
  const { random } = gang;
  const place = spot(world, gang, customer, ["other", "shop", "hotel"]);
  const deliverer = dealer.member.person;
  const at = agreed + random.logNormal(40 * MINUTE, 0.6);
  const visits = meet(random, [deliverer, customer.buyer], at, random.between(4, 15), place);
  const first = visits[0];
  if (!first) return null;
  const contacts: Contact[] = [];
  const arrived = random.chance(0.4)
    ? contact(world, random, first.from - 3 * MINUTE, customer.line, customer.dealerLine, {
        medium: "voice",
        seconds: 12,
      })
    : null;
  if (arrived) contacts.push(arrived);
  const [lookout] = random.sample(having(gang, "lookout"), 1);
  if (lookout?.line && random.chance(0.5)) {
    visit(lookout.person, first.from - 12 * MINUTE, 30, place);
    contact(world, random, first.from - random.between(4, 9) * MINUTE, lookout.line, customer.dealerLine, {
      medium: "voice",
      seconds: 10,
    });
    if (random.chance(0.5))
      contact(world, random, first.from + 20 * MINUTE, customer.dealerLine, lookout.line, {
        medium: "voice",
        seconds: 10,
      });
  }
  return { at: first.from, deliverer, contacts, parcels: [], visits };
}

function post(
  world: World,
  gang: Gang,
  by: Pick<Member, "person" | "line">,
  customer: Customer,
  agreed: number,
  contacts: Contact[],
): Goods {
  const { random } = gang;
  const sent = agreed + random.between(0.5, 14) * HOUR;
  const area = by.person.home.area < DISTRICTS ? by.person.home.area : gang.stash.area;
  const origin = random.pick(placesOf(world, area, "locker"));
  const { home } = customer.buyer;
  const target = random.chance(0.5) ? home : random.pick(placesOf(world, home.area, "locker"));
  const parcel = send(world, random, {
    sent,
    from: by.line,
    to: customer.line,
    origin,
    target,
    grams: random.logNormal(180, 0.6),
  });
  const there = visit(by.person, sent - 5 * MINUTE, 10, origin);
  return { at: sent, deliverer: by.person, contacts, parcels: [parcel], visits: there ? [there] : [] };
}

/** Laid by one, fetched by the other ten minutes to six hours later; where it lies is often told only then. */
function drop(
  world: World,
  gang: Gang,
  by: Pick<Member, "person" | "line">,
  customer: Customer,
  agreed: number,
  contacts: Contact[],
): Goods | null {
  const { random } = gang;
  const place = spot(world, gang, customer, ["locker", "other"]);
  const laid = visit(by.person, agreed + random.logNormal(50 * MINUTE, 0.6), random.between(3, 8), place);
  if (!laid) return null;
  const fetched = visit(
    customer.buyer,
    laid.to + Math.min(355, Math.max(10, random.logNormal(55, 0.8))) * MINUTE,
    random.between(2, 7),
    place,
  );
  const told =
    by.line &&
    random.chance(0.6) &&
    contact(world, random, laid.to + random.between(1, 8) * MINUTE, by.line, customer.line, {
      medium: random.pick(["sms", "app"]),
    });
  return {
    at: laid.from,
    deliverer: by.person,
    contacts: told ? [...contacts, told] : contacts,
    parcels: [],
    visits: fetched ? [laid, fetched] : [laid],
  };
}

function spot(world: World, gang: Gang, customer: Customer, kinds: readonly Place["kind"][]): Place {
  const { home } = customer.buyer;
  const area = home.area < DISTRICTS && gang.random.chance(0.5) ? home.area : gang.stash.area;
  return gang.random.pick(placesOf(world, area, gang.random.pick(kinds)));
}
