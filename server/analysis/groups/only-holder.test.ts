import { expect, test } from "vitest";
import type { Business, Scene } from "./business.ts";
import { isOnlyHolder } from "./only-holder.ts";
import type { Ties } from "./ties-to-business.ts";

const SELLER = 0;
const HOLDER = 1;
const HELPER = 2;

const business = {
  members: new Set([SELLER, HELPER, HOLDER]),
  sellers: [{ actor: SELLER }],
} as unknown as Business;
const none = {
  contactMembers: 0,
  metMembers: 0,
  deliveries: 0,
  deliveriesExpected: 0,
  parcelsSent: 0,
  mayUse: 0,
};

function scene({ homes = [1, 2, 3], accused = [] as number[] } = {}): Scene {
  const casePersons = { person: accused, drugCase: accused.map(() => 1), accused: accused.map(() => 1) };
  return { tables: { persons: { home: homes }, casePersons } } as unknown as Scene;
}

function tied(ties: Partial<Ties>, actor = HOLDER): Ties {
  return { ...none, fromTillsCny: 9000, ...ties, actor } as unknown as Ties;
}

test("money over an account in somebody's name makes nobody a member", () => {
  expect(isOnlyHolder(scene(), business, tied({}))).toBe(true);
});

test.each([
  ["a contact with a member", { contactMembers: 1 }],
  ["a meeting with a member", { metMembers: 1 }],
  ["more deliveries than chance gives", { deliveries: 4, deliveriesExpected: 0.5 }],
  ["a parcel to a customer", { parcelsSent: 1 }],
  ["a line of the group that he may use", { mayUse: 0.3 }],
])("%s ties him by more than an account", (_, ties) => {
  expect(isOnlyHolder(scene(), business, tied(ties))).toBe(false);
});

test("deliveries that chance would give tie nobody", () => {
  expect(isOnlyHolder(scene(), business, tied({ deliveries: 1, deliveriesExpected: 2 }))).toBe(true);
});

test("sellers, housemates of members and those accused in a drug case are looked at further", () => {
  expect(isOnlyHolder(scene(), business, tied({}, SELLER))).toBe(false);
  expect(isOnlyHolder(scene({ homes: [1, 3, 3] }), business, tied({}))).toBe(false);
  expect(isOnlyHolder(scene({ accused: [HOLDER] }), business, tied({}))).toBe(false);
});
