/**
 * Person 0 takes orders on line 0; customers 1 to 5 pay into account 6, whose holder (6) they do
 * not know. Of forty people, everybody rings two others; friends of person 7 pay into account 7.
 */
import { describe, expect, it } from "vitest";
import { handMadePeople, type Made } from "./hand-made-people.ts";
import { knownPayers } from "./known-payers.ts";

const PEOPLE = 40;
const SELLER_LINE = 0;
const [BORROWED, OF_A_FRIEND] = [6, 7] as const;
const CUSTOMERS = [1, 2, 3, 4, 5];
const FRIENDS = [8, 9, 10, 11, 12];
/** In touch with all of the friends, too. */
const FRIEND_LINE = 13;

describe("who pays into an account", () => {
  it("speaks for the line that all payers ring where they do not know the holder", () => {
    expect(worth()(SELLER_LINE, BORROWED)).toBeGreaterThan(3);
  });

  it("says nothing of friends who know the holder and each other", () => {
    expect(worth()(FRIEND_LINE, OF_A_FRIEND)).toBe(0);
    expect(worth()(OF_A_FRIEND, OF_A_FRIEND)).toBe(0);
  });

  it("says nothing of a line that none of the payers rings", () => {
    expect(worth()(30, BORROWED)).toBe(0);
  });

  it("says less where everybody rings the line", () => {
    const everybody = Array.from({ length: PEOPLE - 1 }, (_, at) => [at + 1, SELLER_LINE] as const);
    expect(worth(everybody)(SELLER_LINE, BORROWED)).toBeLessThan(1);
  });
});

function worth(more: readonly (readonly [number, number])[] = []): (line: number, account: number) => number {
  const calls = [
    ...CUSTOMERS.map((customer) => [customer, SELLER_LINE] as const),
    ...FRIENDS.flatMap((friend) => [[friend, OF_A_FRIEND] as const, [friend, FRIEND_LINE] as const]),
    ...Array.from({ length: PEOPLE }, (_, at) => [at, 14 + (at % 20)] as const),
    ...more,
  ].map(([from, to], hour): Made => [from, to, hour * 3600]);
  const paid = [
    ...CUSTOMERS.map((customer): Made => [customer, BORROWED, 0]),
    ...FRIENDS.map((friend): Made => [friend, OF_A_FRIEND, 0]),
  ];
  const { tables, actors, contactIndex } = handMadePeople(PEOPLE, calls, paid);
  return knownPayers(tables, actors, contactIndex);
}
