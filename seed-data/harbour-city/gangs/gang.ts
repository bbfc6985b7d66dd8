/** A gang at work: who does what, on which lines and accounts, and what is in the till. */

import { lineOf } from "../acts.ts";
import type { City } from "../city.ts";
import type { Habits } from "./habits.ts";
import type { Rung } from "./ladder.ts";

export interface Posts {
  readonly organiser: number;
  readonly lieutenant: number;
  readonly dealers: number[];
  readonly answerer: number;
  readonly suppliers: number[];
  readonly couriers: number[];
  readonly stashKeepers: number[];
  readonly handlers: number[];
  readonly lookouts: number[];
  readonly brokers: number[];
  readonly financiers: number[];
}

export interface Taking {
  readonly at: number;
  readonly account: number;
  readonly amount: number;
  readonly dealer: number;
}

export interface Gang {
  readonly index: number;
  readonly habits: Habits;
  readonly posts: Posts;
  readonly members: readonly number[];
  readonly town: number;
  readonly startedAt: number;
  /** Work lines; who has none uses the private one. */
  readonly workLines: ReadonlyMap<number, number>;
  /** The phone that dealers hand to each other by shift; −1: none. */
  readonly shiftLine: number;
  readonly stashPlace: number;
  /** Accounts from the bottom to the boss. */
  readonly ladder: readonly Rung[];
  /** The account that a dealer's buyers pay at a moment. */
  readonly payeeAt: (dealer: number, at: number) => number;
  readonly takings: Taking[];
}

/** The line on which a member talks business. */
export function businessLine(city: City, gang: Gang, person: number): number {
  return gang.workLines.get(person) ?? lineOf(city, person);
}

/** Lines taken along to business; null: all. */
export function carried(gang: Gang, person: number): readonly number[] | null {
  const work = gang.workLines.get(person);
  if (!gang.habits.leavesPrivatePhone || work === undefined) return null;
  return gang.shiftLine >= 0 && gang.posts.dealers.includes(person) ? [work, gang.shiftLine] : [work];
}

/** Who speaks to the supplier: the lieutenant for a boss who keeps away from it. */
export function negotiator(gang: Gang): number {
  const { habits, posts } = gang;
  return habits.command === "rings_all" ? posts.organiser : posts.lieutenant;
}
