/** The scorer on the committed case: the truth itself scores 1, and each kind of error costs what it should. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Truth } from "../../seed-data/generator/records/truth.ts";
import type { DealFinding, GroupFinding, GroupMember } from "../../server/domain/findings.ts";
import { calibrationError, f1, macroF1, mean, precision, recall } from "./measures.ts";
import { phoneHolders } from "./phone-holders.ts";
import { type ScoredResult, scoreFolder } from "./score.ts";

const FOLDER = fileURLToPath(new URL("../../seed-data/yunling", import.meta.url));
const truth = JSON.parse(readFileSync(join(FOLDER, "truth", "truth.json"), "utf8")) as Truth;
const holders = phoneHolders(join(FOLDER, "case"));
const score = (result: ScoredResult) => scoreFolder(result, truth, holders);

test("the truth, told as a result, scores 1 everywhere", () => {
  const all = score(told());
  expect(f1(all.members)).toBe(1);
  expect(mean(all.groupJaccards)).toBe(1);
  expect(macroF1(all.roles)).toBe(1);
  expect([precision(all.deals), recall(all.deals)]).toEqual([1, 1]);
  expect(f1(all.phoneUsers)).toBe(1);
  expect(f1(all.phoneSwaps)).toBe(1);
  expect(f1(all.wastewaterCatchments)).toBe(1);
  expect(f1(all.wastewaterWeeks)).toBe(1);
  expect([all.innocentsFlagged, all.usersFlagged, all.strawsFlagged]).toEqual([0, 0, 0]);
  expect(calibrationError(all.membership)).toBe(0);
});

test("an empty result finds nothing and flags nobody", () => {
  const none = score({ groups: [], deals: [], phone_users: [], phone_swaps: [], wastewater: [] });
  expect([f1(none.members), f1(none.deals), mean(none.groupJaccards)]).toEqual([0, 0, 0]);
  expect(none.innocentsFlagged).toBe(0);
});

test("a straw, a customer and a look-alike listed as members are told apart", () => {
  const straw = truth.straws.find((id) => !truth.users.includes(id)) ?? "";
  const customer = truth.users.find((id) => !truth.straws.includes(id)) ?? "";
  const lookalike = truth.lookalikes.find(({ person_id }) => isInnocent(person_id))?.person_id ?? "";
  const result = told();
  const wrong = score({
    ...result,
    groups: [...result.groups, group("wrong", [straw, customer, lookalike].map(memberOf))],
  });
  expect([wrong.innocentsFlagged, wrong.strawsFlagged, wrong.usersFlagged]).toEqual([2, 1, 1]);
  expect(wrong.members.claimed - wrong.members.hits).toBe(3);
});

test("a deal called twice counts once, one above q .05 not at all", () => {
  const result = told();
  const twice = score({ ...result, deals: result.deals.flatMap((deal) => [deal, { ...deal, id: "again" }]) });
  expect(precision(twice.deals)).toBe(0.5);
  expect(recall(twice.deals)).toBe(1);
  const doubtful = score({ ...result, deals: result.deals.map((deal) => ({ ...deal, q: 0.2 })) });
  expect(doubtful.dealsCalled).toBe(0);
});

test("an abstained or improbable role is not counted as named", () => {
  const result = told();
  const groups = result.groups.map((one) => ({
    ...one,
    members: one.members.map((member) => ({ ...member, abstained: true })),
  }));
  expect(macroF1(score({ ...result, groups }).roles)).toBe(0);
});

function told(): ScoredResult {
  return {
    groups: truth.groups.map(({ id, members }) =>
      group(
        id,
        members.map(({ person_id, roles }) => ({
          ...memberOf(person_id),
          roles: roles.map((role) => ({ role, probability: 1, contributions: [] })),
        })),
      ),
    ),
    deals: truth.deals.map(
      (deal): DealFinding => ({
        id: deal.id,
        group: deal.group,
        at: deal.at,
        buyer_person_id: deal.buyer_person_id,
        seller_person_id: deal.seller_person_id,
        payee_person_id: deal.payee_person_id,
        deliverer_person_id: deal.deliverer_person_id,
        delivery: deal.delivery,
        contacts: deal.contacts,
        payments: deal.payments,
        parcels: deal.parcels,
        sightings: deal.sightings,
        log10_lr: 3,
        q: 0.01,
      }),
    ),
    phone_users: truth.phone_users.map((use) => ({ ...use, probability: 1 })),
    phone_swaps: truth.phone_swaps.map((swap) => ({ ...swap, log10_lr: 2 })),
    wastewater: truth.wastewater.map((week) => ({
      ...week,
      consumption_mg_1000_d: 30,
      alert: true,
      usual_mg_1000_d: 15,
      z: 4,
      compared_with: "own-past" as const,
    })),
  };
}

function isInnocent(person: string): boolean {
  return (
    !truth.users.includes(person) &&
    !truth.straws.includes(person) &&
    !truth.groups.some((one) => one.members.some((member) => member.person_id === person))
  );
}

function memberOf(person_id: string): GroupMember {
  return { person_id, membership: 1, abstained: false, roles: [], contributions: [], against: [] };
}

function group(id: string, members: readonly GroupMember[]): GroupFinding {
  return {
    id,
    score: 1,
    members,
    unresolved_members: [],
    zero: { seizure: true, scene: true, confession: true },
    stability: 1,
    first_at: null,
    last_at: null,
  };
}
