/**
 * Whether a deal's p value holds what it says where there are no deals: the groups of the seed
 * case keep their members, tills and customers, but each customer's payments are moved together
 * by a random number of whole days (circularly, two at least: a customer whose payments stay where
 * they are has deals), so that any contact or delivery beside a payment is there by chance. Two hundred such worlds, one per seed; of each, the p value of one payment
 * drawn at random (payments of one customer lean on each other, so that more than one would not be
 * independent), and whether anything at all is called at q ≤ .05.
 *
 * Kolmogorov–Smirnov against uniform: D⁺ says how far p values are too small (what would call
 * chance a deal), D⁻ how far too large (what only costs deals).
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CALLED_Q, dealQValues } from "../../server/analysis/deals/false-discovery.ts";
import { type DealCandidate, findGroupDeals } from "../../server/analysis/deals/group-deals.ts";
import { nothingUsed } from "../../server/analysis/deals/legs.ts";
import { shiftDays } from "../../server/analysis/deals/permutation.ts";
import type { Business, Scene } from "../../server/analysis/groups/business.ts";
import { buildScene } from "../../server/analysis/groups/scene.ts";
import { judgeBusinesses } from "../../server/analysis/groups/suspect-groups.ts";
import { resolveIdentity } from "../../server/analysis/identity/resolve.ts";
import { type Random, seededRandom } from "../../server/analysis/random.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { loadCaseTables } from "../../server/projection/case-tables/load.ts";
import { importCase } from "../../server/usecases/import-case.ts";

export interface NullReport {
  readonly worlds: number;
  /** One p value per world, ascending. */
  readonly p: readonly number[];
  readonly tooSmall: number;
  readonly tooLarge: number;
  /** Of D⁺ at .05 (one-sided, Smirnov's asymptotic √(ln 20 / 2n)). */
  readonly critical: number;
  /** Share of the worlds in which something was called. */
  readonly called: number;
  /** Share of all candidates called, in the worlds and in the records as they are. */
  readonly calledCandidates: { readonly byChance: number; readonly asRecorded: number };
}

const DAY = 86_400;

/** @param folder of a case with suspect groups; errors: none is found there */
export async function measureNull(folder: string, worlds: number): Promise<NullReport> {
  const scene = await sceneOf(folder);
  const businesses = judgeBusinesses(scene).suspect.map(({ business }) => business);
  if (businesses.length === 0) throw new Error(`${folder}: no suspect group, so no deals to move`);
  const drawn: number[] = [];
  let worldsCalled = 0;
  let candidates = 0;
  let called = 0;
  for (let seed = 1; seed <= worlds; seed++) {
    const random = seededRandom(seed);
    const byBusiness = paidDeals(movedPayments(scene, random), businesses, random);
    const deals = byBusiness.flat();
    const hits = calledOf(byBusiness);
    if (hits > 0) worldsCalled++;
    candidates += deals.length;
    called += hits;
    drawn.push(deals[random.below(deals.length)]!.p);
  }
  const recorded = paidDeals(scene, businesses, seededRandom(0));
  drawn.sort((a, b) => a - b);
  return {
    worlds,
    p: drawn,
    ...distances(drawn),
    critical: Math.sqrt(Math.log(1 / CALLED_Q) / (2 * worlds)),
    called: worldsCalled / worlds,
    calledCandidates: {
      byChance: called / candidates,
      asRecorded: calledOf(recorded) / recorded.flat().length,
    },
  };
}

export async function reportNull(worlds: number): Promise<void> {
  const folder = resolve(fileURLToPath(new URL("../../seed-data/yunling/case", import.meta.url)));
  const report = await measureNull(folder, worlds);
  const { byChance, asRecorded } = report.calledCandidates;
  process.stdout.write(
    `${[
      `${worlds} worlds without deals (customers' payments of the seed case moved by whole days)`,
      `p too small   D+ ${report.tooSmall.toFixed(3)}   (refused at .05 above ${report.critical.toFixed(3)})`,
      `p too large   D- ${report.tooLarge.toFixed(3)}`,
      `worlds with anything called at q <= .05   ${(report.called * 100).toFixed(1)} %`,
      `payments called   ${(byChance * 100).toFixed(2)} % by chance, ${(asRecorded * 100).toFixed(1)} % in the records as they are`,
    ].join("\n")}\n`,
  );
}

/** Only paid candidates: in a world without deals nothing tells which contact would be an order. */
function paidDeals(scene: Scene, businesses: readonly Business[], random: Random): DealCandidate[][] {
  return businesses.map((business) =>
    findGroupDeals(scene, business, random, nothingUsed()).filter(({ payments }) => payments.length > 0),
  );
}

function calledOf(deals: readonly (readonly DealCandidate[])[]): number {
  return dealQValues(deals).filter((q) => q <= CALLED_Q).length;
}

function movedPayments(scene: Scene, random: Random): Scene {
  const { tables, actors, periodS, identity } = scene;
  const begin = identity.activity.periodStart;
  const shiftOf = new Map<number, number>();
  const at = tables.payments.at.map((time, row) => {
    const payer = actors.ofAccount[tables.payments.from[row]!]!;
    const shift = shiftOf.get(payer) ?? shiftDays(random, periodS) * DAY;
    shiftOf.set(payer, shift);
    return begin + ((((time - begin + shift) % periodS) + periodS) % periodS);
  });
  return { ...scene, tables: { ...tables, payments: { ...tables.payments, at } } };
}

/** Of ascending values from uniform: how far their distribution lies above it, and below. */
function distances(ascending: readonly number[]): { tooSmall: number; tooLarge: number } {
  let tooSmall = 0;
  let tooLarge = 0;
  for (const [index, value] of ascending.entries()) {
    tooSmall = Math.max(tooSmall, (index + 1) / ascending.length - value);
    tooLarge = Math.max(tooLarge, value - index / ascending.length);
  }
  return { tooSmall, tooLarge };
}

async function sceneOf(folder: string): Promise<Scene> {
  const ledger = await openLedger(":memory:");
  try {
    await importCase(ledger, folder, {
      strict: true,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    const tables = await ledger.read((connection) => loadCaseTables(connection));
    return buildScene(tables, resolveIdentity(tables));
  } finally {
    await ledger.close();
  }
}
