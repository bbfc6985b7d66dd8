import { expect, it } from "vitest";
import { sidelineFindings } from "../case/sideline-findings.ts";
import { indexPayments } from "../deals/account-payments.ts";
import type { Coupling } from "../deals/coupling.ts";
import { newSeller, type Seller } from "../deals/sellers.ts";
import { BUYER, DELIVERER, handMadeScene, SELLER, START } from "../doubt/hand-made-scene.ts";
import type { Business, Scene } from "./business.ts";
import type { GrownBusiness } from "./grow.ts";
import { withoutSidelines } from "./sidelines.ts";
import type { FolderRates } from "./suspicion-features.ts";

const NEIGHBOUR = 5;
const RATES = { hasDrugHistory: true, drugHistory: 0.1 } as unknown as FolderRates;

/** The seller is paid 400 by a known user and passes it on; the deliverer drives people for about 200. */
function sceneOf(payments: readonly (readonly [number, number, number])[]): Scene {
  const scene = handMadeScene({ drugFlag: [0, 1, 0] });
  const tables = {
    ...scene.tables,
    payments: {
      ids: payments.map((_, row) => `y${row}`),
      at: payments.map((_, row) => START + row),
      from: payments.map(([from]) => from),
      to: payments.map(([, to]) => to),
      amountCny: payments.map(([, , amount]) => amount),
    },
  } as unknown as Scene["tables"];
  const made = { ...scene, tables, accountPayments: indexPayments(tables) };
  const rowsInto = (account: number) => [...payments.keys()].filter((row) => payments[row]![1] === account);
  const seller = (actor: number, payer: number): Seller =>
    newSeller(tables, actor, [coupling(actor, rowsInto(actor), payer)]);
  return { ...made, sellers: [seller(SELLER, BUYER), seller(DELIVERER, NEIGHBOUR)] };
}

/** Lines and accounts have the numbers of those who use them. */
function coupling(actor: number, payments: readonly number[], payer: number): Coupling {
  const times = payments.map((row) => START + row);
  return {
    line: actor,
    account: actor,
    isOnCredit: false,
    payments,
    contactAt: times,
    payers: [payer],
    expected: 0.1,
    logLr: 20,
  };
}

const grow = ({ sellers }: Scene): GrownBusiness => ({
  business: {
    members: new Set([SELLER, DELIVERER]),
    sellers: sellers.filter(({ accounts }) => accounts.length > 0),
    customers: new Map([[BUYER, 1]]),
  } as unknown as Business,
  candidates: [],
});

it("leaves out what a member earns beside the gang's trade", () => {
  const scene = sceneOf([
    [BUYER, SELLER, 400],
    [BUYER, SELLER, 400],
    [SELLER, 1, 700],
    [1, DELIVERER, 200],
    [1, DELIVERER, 220],
  ]);
  const passedOn = {
    ...scene,
    actors: { ...scene.actors, ofAccount: Int32Array.from([SELLER, DELIVERER, DELIVERER]) },
  };
  const { business, sidelines } = withoutSidelines(passedOn, RATES, grow);
  expect(sidelines.map(({ account, payments }) => ({ account, payments }))).toEqual([
    { account: DELIVERER, payments: [3, 4] },
  ]);
  expect(business.sellers.map(({ actor }) => actor)).toEqual([SELLER]);
  const [finding] = sidelineFindings(passedOn, sidelines);
  expect(finding).toMatchObject({
    account_id: "a2",
    person_ids: ["p2"],
    customers: 1,
    known_customers: 0,
    amount_cny: 420,
    payments: ["y3", "y4"],
  });
  const recordsOf = (name: string) => finding!.contributions.find(({ feature }) => feature === name)!.records;
  expect(recordsOf("known-customers").map(({ id }) => id)).toEqual(["y3", "y4"]);
  // Nothing left the account, and what came in does not show that.
  expect(recordsOf("passed-to-members")).toEqual([]);
});

it("leaves out nothing where no till looks like a gang's", () => {
  const scene = sceneOf([
    [1, SELLER, 200],
    [1, DELIVERER, 220],
  ]);
  const unknown = {
    ...scene,
    tables: { ...scene.tables, persons: { ...scene.tables.persons, drugFlag: Uint8Array.of(0, 0, 0) } },
  };
  expect(withoutSidelines(unknown, RATES, grow).sidelines).toEqual([]);
});
