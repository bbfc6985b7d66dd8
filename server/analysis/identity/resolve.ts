/**
 * Identity of a case: SIMs joined to lines, lines and accounts given their likely users.
 * Users of single SIMs are judged first, then hand-overs with these users in view, then the
 * lines as wholes, so that chain and user support each other.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { DecidedUse } from "../../domain/decisions.ts";
import { type Fixes, personFixes, phoneFixes } from "../location/fixes.ts";
import { momentTrust } from "../location/moment-trust.ts";
import { type LocationModel, locationModel } from "../location/profile.ts";
import { findZones, type Zones } from "../location/zones.ts";
import { measureActivity, type PhoneActivity } from "./activity.ts";
import { type DecidedIndex, indexDecided } from "./decided.ts";
import { findHandOvers, type HandOver } from "./hand-overs.ts";
import { payeesOf } from "./paid-circle.ts";
import { rememberFits } from "./remembered-fits.ts";
import type { IdentityEvidence, LineUsers } from "./user-candidate.ts";
import { findUsers } from "./users.ts";

/** Hand-overs need no users settled to the last line; more rounds changed none on generated cities. */
const ROUNDS_FOR_HAND_OVERS = 2;

export interface Identity {
  readonly zones: Zones;
  readonly location: LocationModel;
  readonly activity: PhoneActivity;
  readonly phoneFixes: Fixes;
  readonly personFixes: Fixes;
  readonly handOvers: readonly HandOver[];
  /** Phones of each line, in the order of use. */
  readonly lines: readonly (readonly number[])[];
  readonly lineOf: Int32Array;
  readonly users: LineUsers;
  readonly decided: DecidedIndex;
}

/** @param decided by reviewers: accepted users are taken as given, rejected ones never inferred */
export function resolveIdentity(tables: CaseTables, decided: readonly DecidedUse[] = []): Identity {
  const index = indexDecided(tables, decided);
  const zones = findZones(tables);
  const ofPhones = phoneFixes(tables, zones);
  const ofPersons = personFixes(tables, zones);
  const activity = measureActivity(tables);
  const trust = momentTrust(zones, ofPhones, ofPersons, tables.phones.holder);
  const location = locationModel(zones, [ofPhones, ofPersons], trust);
  const evidence: IdentityEvidence = {
    tables,
    activity,
    zones,
    phoneFixes: ofPhones,
    personFixes: ofPersons,
    location,
    decided: index,
  };
  const fits = rememberFits();
  // Not by whom they pay: people of one circle pay each other, which joined SIMs of several to one line.
  const singles = findUsers(
    evidence,
    tables.phones.ids.map((_, phone) => [phone]),
    fits,
    null,
    ROUNDS_FOR_HAND_OVERS,
  );
  const handOvers = findHandOvers(evidence, singles);
  const lines = joinLines(tables.phones.ids.length, handOvers);
  const lineOf = new Int32Array(tables.phones.ids.length);
  for (const [line, phones] of lines.entries()) for (const phone of phones) lineOf[phone] = line;
  return {
    zones,
    location,
    activity,
    phoneFixes: ofPhones,
    personFixes: ofPersons,
    handOvers,
    lines,
    lineOf,
    users: findUsers(evidence, lines, fits, payeesOf(tables)),
    decided: index,
  };
}

/** Chains of hand-overs; every other phone is a line of its own. Order: by first phone. */
function joinLines(phoneCount: number, handOvers: readonly HandOver[]): number[][] {
  const next = new Int32Array(phoneCount).fill(-1);
  const isLater = new Uint8Array(phoneCount);
  for (const { from, to } of handOvers) {
    next[from] = to;
    isLater[to] = 1;
  }
  const lines: number[][] = [];
  for (let phone = 0; phone < phoneCount; phone++) {
    if (isLater[phone] === 1) continue;
    const line: number[] = [];
    for (let at = phone; at >= 0; at = next[at]!) line.push(at);
    lines.push(line);
  }
  return lines;
}
