/** The accounts that takings climb: those of the handlers, own or bought, and on top the boss's, in a name of his choice. */
import { accountOf, lineOf } from "../acts.ts";
import { type City, item } from "../city.ts";
import { lendAccount } from "../people/accounts.ts";
import type { Gang, Posts } from "./gang.ts";
import type { Habits } from "./habits.ts";
import { findStraw } from "./payees.ts";

export interface Rung {
  readonly account: number;
  /** Who disposes of it. */
  readonly person: number;
}

export function openLadder(
  city: City,
  habits: Habits,
  posts: Posts,
  workLines: ReadonlyMap<number, number>,
): readonly Rung[] {
  const { random } = city;
  const borrow = (person: number): Rung => ({
    account: lendAccount(city, findStraw(city), workLines.get(person) ?? lineOf(city, person)),
    person,
  });
  const own = (person: number): Rung => ({ account: item(item(city.persons, person).accounts, 0), person });
  const handled = posts.handlers.flatMap((handler) =>
    habits.payee === "own" || random.chance(0.35) ? [own(handler)] : [borrow(handler), own(handler)],
  );
  const { organiser } = posts;
  const isHidden = item(city.persons, organiser).silent || random.chance(0.35);
  return [...handled.slice(0, habits.layers), isHidden ? borrow(organiser) : own(organiser)];
}

/** The account from which somebody pays for the gang. */
export function purseOf(city: City, gang: Gang, person: number): number {
  const rungs = gang.ladder.filter((rung) => rung.person === person);
  return rungs.length > 0 && city.random.chance(0.8)
    ? city.random.pick(rungs).account
    : accountOf(city, person);
}
