/** Into whose account buyers pay: the dealer's, a relative's, bought accounts (for weeks or by turns), a shop's code. */
import { DAY } from "../../generator/clock.ts";
import { lineOf } from "../acts.ts";
import { ageOf, type City, item } from "../city.ts";
import { lendAccount, openAccount, relativesAccount } from "../people/accounts.ts";
import { freePeople } from "../people/settle.ts";
import type { Gang, Posts } from "./gang.ts";
import type { Habits } from "./habits.ts";

export function choosePayees(
  city: City,
  habits: Habits,
  posts: Posts,
  workLines: ReadonlyMap<number, number>,
): Gang["payeeAt"] {
  const { random } = city;
  const phoneOf = (person: number) => workLines.get(person) ?? lineOf(city, person);
  const bought = (count: number, user: number) =>
    Array.from({ length: count }, () => lendAccount(city, findStraw(city), phoneOf(user)));
  // Takings come together where the orders do.
  const isCentral = habits.answering !== "dealer" && random.chance(0.6);
  const collector = posts.handlers[0] ?? posts.answerer;
  const usersOf = (dealer: number) => (isCentral ? collector : dealer);
  const sets = new Map<number, readonly number[]>();
  const offset = random.int(7);
  const setOf = (dealer: number): readonly number[] => {
    const user = usersOf(dealer);
    const known = sets.get(user);
    if (known) return known;
    const made = make(user);
    sets.set(user, made);
    return made;
  };
  const make = (user: number): readonly number[] => {
    if (habits.payee === "own")
      return [
        random.chance(0.6)
          ? item(item(city.persons, user).accounts, 0)
          : openAccount(city, user, "wechat", phoneOf(user)),
      ];
    if (habits.payee === "relative") return [relativesAccount(city, user, phoneOf(user))];
    if (habits.payee === "shop_qr") return [lendAccount(city, shopkeeper(city, user), -1)];
    return bought(habits.payee === "mules" ? random.whole(1, 2) : random.whole(2, 4), user);
  };
  return (dealer, at) => {
    const set = setOf(dealer);
    const day = Math.floor((at - city.start) / DAY) + offset;
    const turn = habits.payee === "rotating_mules" ? Math.floor(day / 7) : Math.floor(day / 40);
    return item(set, ((turn % set.length) + set.length) % set.length);
  };
}

/** Somebody who sold the use of an account: students, old people, the hard up. */
export function findStraw(city: City): number {
  const people = freePeople(city, (p) => p.birthYear > 1999 || p.birthYear < 1968 || p.liveliness < 0.6);
  const straw = city.random.pick(people.length > 0 ? people : freePeople(city));
  item(city.persons, straw).isStraw = true;
  return straw;
}

/** A friend with a shop, who lets the code be used and knows no more. */
function shopkeeper(city: City, user: number): number {
  const friends = [...item(city.persons, user).circle.keys()].filter((friend) => {
    const { gang, lookalike, isBuyer } = item(city.persons, friend);
    return gang < 0 && !isBuyer && !lookalike && ageOf(city, friend) >= 25;
  });
  if (friends.length === 0) return findStraw(city);
  const friend = city.random.pick(friends);
  item(city.persons, friend).isStraw = true;
  return friend;
}
