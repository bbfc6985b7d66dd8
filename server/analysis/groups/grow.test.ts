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
  expect(members(growBusiness(scene, [0], (row) => treesLogOdds(LIKELY_BY_CONTACT, row)))).toEqual([
    SELLER,
    DELIVERER,
  ]);
  expect(members(growGang(scene, [0], (row) => treesLogOdds(LIKELY_BY_CONTACT, row)))).toEqual([
    SELLER,
    DELIVERER,
    behind,
  ]);
});
