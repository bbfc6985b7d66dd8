import { expect, it } from "vitest";
import type { Seller } from "../deals/sellers.ts";
import { DELIVERER, handMadeScene, SELLER, START } from "../doubt/hand-made-scene.ts";
import type { BoostedTrees } from "../models/boosted-trees.ts";
import { treesLogOdds } from "../models/boosted-trees.ts";
import type { Scene } from "./business.ts";
import { type GrownBusiness, growBusiness, growGang } from "./grow.ts";
import { MEMBER_FEATURES } from "./member-features.ts";

const PHONES = 4;

/** Whoever is in contact with members is one of them with probability .8, nobody else. */
const LIKELY_BY_CONTACT: BoostedTrees = {
  features: MEMBER_FEATURES,
  bias: 0,
  roots: [0],
  feature: [MEMBER_FEATURES.indexOf("members-contacted"), -1, -1],
  value: [0, -9, Math.log(4)],
  left: [1, 0, 0],
};

/** Who is in contact with two members is one with probability .9, with one .33, with none not. */
const SURE_BY_TWO: BoostedTrees = {
  ...LIKELY_BY_CONTACT,
  feature: [...LIKELY_BY_CONTACT.feature, -1, -1].with(2, MEMBER_FEATURES.indexOf("members-contacted")),
  value: [0, -9, Math.log(2.5), Math.log(0.5), Math.log(9)],
  left: [1, 0, 3, 0, 0],
};

const ORDERS: Seller = {
  actor: SELLER,
  lines: [0],
  accounts: [0],
  customers: [1],
  payments: [0],
  couplings: [],
  orderedAt: new Map([[0, START]]),
  creditTills: [],
};

/** The seller rings the deliverer, and the deliverer alone rings phone 3, whose user nobody knows. */
function chain(): Scene {
  const scene = handMadeScene({
    contacts: [
      [1, 0, 2, 0, 0],
      [2, 2, 3, 0, 0],
    ],
  });
  const nowhere = { ...scene.identity.phoneFixes, starts: new Uint32Array(PHONES + 1) };
  return {
    ...scene,
    identity: { ...scene.identity, phoneFixes: nowhere, personFixes: nowhere },
    sellers: [ORDERS],
    lineContacts: new Uint32Array(PHONES),
    parcelsTo: new Map(),
    receivedCny: new Float64Array(scene.actors.count),
    periodS: 30 * 86_400,
  };
}

it("a business takes in who is likely, but only a gang goes on to those whom the likely alone know", () => {
  const scene = chain();
  const behind = scene.actors.personCount + 3;
  const members = ({ business }: GrownBusiness) => [...business.members].sort((a, b) => a - b);
  expect(
    members(
      growBusiness(scene, { sellers: [0], helpers: [] }, (row) => treesLogOdds(LIKELY_BY_CONTACT, row)),
    ),
  ).toEqual([SELLER, DELIVERER]);
  expect(
    members(growGang(scene, { sellers: [0], helpers: [] }, (row) => treesLogOdds(LIKELY_BY_CONTACT, row))),
  ).toEqual([SELLER, DELIVERER, behind]);
});

it("sellers who know one another through somebody between them stay together where it grows from that one, too", () => {
  const scene = chain();
  const second = scene.actors.personCount + 3;
  const both = { ...scene, sellers: [ORDERS, { ...ORDERS, actor: second, lines: [3], accounts: [2] }] };
  const sellers = (helpers: readonly number[]) =>
    growBusiness(both, { sellers: [0, 1], helpers }, (row) =>
      treesLogOdds(SURE_BY_TWO, row),
    ).business.sellers.map(({ actor }) => actor);
  expect(sellers([])).toEqual([SELLER]);
  expect(sellers([DELIVERER])).toEqual([SELLER, second]);
});
