/** What the models are fitted on: businesses, their candidates and members in a generated city, with the truth. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Truth } from "../../../seed-data/generator/records/truth.ts";
import { findGroupDeals } from "../../../server/analysis/deals/group-deals.ts";
import { nothingUsed } from "../../../server/analysis/deals/legs.ts";
import { FEWEST_MEMBERS } from "../../../server/analysis/groups/apart.ts";
import { type Business, newBusiness, type Scene } from "../../../server/analysis/groups/business.ts";
import { clusterSellers } from "../../../server/analysis/groups/cluster-sellers.ts";
import { growBusiness, growGang } from "../../../server/analysis/groups/grow.ts";
import { memberFeatures } from "../../../server/analysis/groups/member-features.ts";
import { type MemberModels, memberOdds } from "../../../server/analysis/groups/member-model.ts";
import { buildScene } from "../../../server/analysis/groups/scene.ts";
import { withoutSidelines } from "../../../server/analysis/groups/sidelines.ts";
import {
  folderRates,
  POLICE_FEATURES,
  SUSPICION_FEATURES,
  suspicionFeatures,
} from "../../../server/analysis/groups/suspicion-features.ts";
import { tiesToBusiness } from "../../../server/analysis/groups/ties-to-business.ts";
import {
  POLICE_TILL_FEATURES,
  TILL_FEATURES,
  tillFeatures,
  tillsOf,
} from "../../../server/analysis/groups/till-features.ts";
import { resolveIdentity } from "../../../server/analysis/identity/resolve.ts";
import { seededRandom } from "../../../server/analysis/random.ts";
import { roleFeatures } from "../../../server/analysis/roles/role-features.ts";
import { openLedger } from "../../../server/ledger/ledger.ts";
import { loadCaseTables } from "../../../server/projection/case-tables/load.ts";
import { importCase } from "../../../server/usecases/import-case.ts";
import type { Sample } from "./ridge-logistic.ts";

export interface City {
  readonly scene: Scene;
  /** Gang of each person, −1 for none. */
  readonly gangOf: Int32Array;
  readonly rolesOf: ReadonlyMap<number, readonly string[]>;
  /** Rows of payments of true deals. */
  readonly paidForDeals: ReadonlySet<number>;
}

export interface BusinessSample extends Sample {
  /** With what the police know of it. */
  readonly hasPolice: boolean;
}

export interface RoleSample {
  readonly x: readonly number[];
  readonly roles: readonly string[];
  /** Number of the business within the city. */
  readonly business: number;
}

const LEAST_OF_A_GANG = 0.5;
const MOST_OF_NO_GANG = 0.25;
const MOST_OF_A_SIDELINE = 0.3;

/** @param folder holds `case/` and `truth/truth.json` */
export async function readCity(folder: string): Promise<City> {
  const ledger = await openLedger(":memory:");
  try {
    await importCase(ledger, join(folder, "case"), {
      strict: false,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    const tables = await ledger.read(loadCaseTables);
    const scene = buildScene(tables, resolveIdentity(tables));
    const truth = JSON.parse(readFileSync(join(folder, "truth", "truth.json"), "utf8")) as Truth;
    const index = new Map(tables.persons.ids.map((id, person) => [id, person]));
    const gangOf = new Int32Array(tables.persons.ids.length).fill(-1);
    const rolesOf = new Map<number, readonly string[]>();
    for (const [gang, { members }] of truth.groups.entries()) {
      for (const member of members) {
        const person = index.get(member.person_id);
        if (person === undefined) continue;
        gangOf[person] = gang;
        rolesOf.set(person, member.roles);
      }
    }
    const paid = new Set(truth.deals.flatMap(({ payments }) => payments));
    const paidForDeals = new Set(
      [...tables.payments.ids.entries()].flatMap(([row, id]) => (paid.has(id) ? [row] : [])),
    );
    return { scene, gangOf, rolesOf, paidForDeals };
  } finally {
    await ledger.close();
  }
}

/**
 * Everybody tied to a gang's business: as its sellers alone show it, as it has grown under the model
 * on six generators, and as it has grown on for being a gang, each without the sidelines that were
 * told from it.
 */
export function memberSamples(city: City, models: MemberModels): Sample[] {
  const { scene, gangOf } = city;
  const odds = memberOdds(models).six;
  const rates = folderRates(scene);
  return clusterSellers(scene).flatMap((cluster) => {
    const gang = gangOfSellers(city, cluster);
    if (gang < 0) return [];
    const alone = newBusiness(
      scene,
      cluster.map((index) => scene.sellers[index]!),
      [],
    );
    const stages: (readonly [Scene, Business])[] = [[scene, alone]];
    for (const grow of [growBusiness, growGang]) {
      let left = scene;
      const { business } = withoutSidelines(scene, rates, (rest) => {
        left = rest;
        return grow(rest, { sellers: cluster, helpers: [] }, odds);
      });
      stages.push([left, business]);
    }
    return stages.flatMap(([left, business]) =>
      [...tiesToBusiness(left, business).values()].flatMap((ties) =>
        // Whose a line without a known user is, nobody can be asked.
        ties.actor < gangOf.length
          ? [{ x: memberFeatures(left, business, ties), y: gangOf[ties.actor] === gang ? 1 : 0 }]
          : [],
      ),
    );
  });
}

/**
 * Every business that is large enough to be listed, with and without what the police know. What a
 * trade has grown into decides whose it is, not the sellers that it began with: one that took in a
 * gang is that gang. Half-way ones are left out.
 */
export function suspicionSamples(city: City, models: MemberModels): BusinessSample[] {
  const { scene } = city;
  const odds = memberOdds(models).mean;
  const rates = folderRates(scene);
  return clusterSellers(scene).flatMap((cluster) => {
    const grown = withoutSidelines(scene, rates, (left) =>
      growBusiness(left, { sellers: cluster, helpers: [] }, odds),
    );
    if (grown.business.members.size < FEWEST_MEMBERS) return [];
    const share = gangShare(city, grown.business.members);
    if (share > MOST_OF_NO_GANG && share < LEAST_OF_A_GANG) return [];
    const x = suspicionFeatures(scene, rates, grown);
    const y = share >= LEAST_OF_A_GANG ? 1 : 0;
    const blind = x.map((value, at) => (POLICE_FEATURES.has(SUSPICION_FEATURES[at]!) ? 0 : value));
    return [
      { x, y, hasPolice: true },
      { x: blind, y, hasPolice: false },
    ] satisfies BusinessSample[];
  });
}

/** Tills of the gangs, as grown with whatever their members sell: 1 = an honest trade beside the gang's. Mixed ones are left out. */
export function sidelineSamples(city: City, models: MemberModels): BusinessSample[] {
  const { scene, paidForDeals } = city;
  const odds = memberOdds(models).mean;
  const rates = folderRates(scene);
  return clusterSellers(scene).flatMap((cluster) => {
    const { business } = growBusiness(scene, { sellers: cluster, helpers: [] }, odds);
    if (business.members.size < FEWEST_MEMBERS || gangShare(city, business.members) < LEAST_OF_A_GANG)
      return [];
    const tills = tillsOf(business);
    if (tills.length < 2) return [];
    return tillFeatures(scene, rates, business, tills).flatMap((x, at) => {
      const { payments } = tills[at]!;
      const dealt = payments.filter((row) => paidForDeals.has(row)).length / payments.length;
      if (dealt > MOST_OF_A_SIDELINE && dealt < LEAST_OF_A_GANG) return [];
      const y = dealt >= LEAST_OF_A_GANG ? 0 : 1;
      const blind = x.map((value, feature) =>
        POLICE_TILL_FEATURES.has(TILL_FEATURES[feature]!) ? 0 : value,
      );
      return [
        { x, y, hasPolice: true },
        { x: blind, y, hasPolice: false },
      ] satisfies BusinessSample[];
    });
  });
}

/** Largest part of the members (known persons) who belong to one gang. */
function gangShare({ gangOf }: City, members: ReadonlySet<number>): number {
  const votes = new Map<number, number>();
  let persons = 0;
  for (const member of members) {
    const gang = gangOf[member];
    if (gang === undefined) continue;
    persons++;
    if (gang >= 0) votes.set(gang, (votes.get(gang) ?? 0) + 1);
  }
  return Math.max(0, ...votes.values()) / Math.max(1, persons);
}

/**
 * Members of the gangs as far as they were found, with what they do. Sellers of one gang that were
 * clustered apart grow into much the same business: of these the one that holds most of its members.
 */
export function roleSamples(city: City, models: MemberModels): RoleSample[] {
  const { scene, gangOf, rolesOf } = city;
  const odds = memberOdds(models).mean;
  const rates = folderRates(scene);
  const largest = new Map<number, RoleSample[]>();
  for (const [business, cluster] of clusterSellers(scene).entries()) {
    const gang = gangOfSellers(city, cluster);
    if (gang < 0) continue;
    const grown = withoutSidelines(scene, rates, (left) =>
      growBusiness(left, { sellers: cluster, helpers: [] }, odds),
    );
    const members = grown.candidates.filter(({ actor }) => grown.business.members.has(actor));
    const deals = findGroupDeals(scene, grown.business, seededRandom(1), nothingUsed());
    const rows = roleFeatures(scene, grown, members, deals);
    const samples = members.flatMap(({ actor }, at) =>
      gangOf[actor] === gang ? [{ x: rows[at]!, roles: rolesOf.get(actor) ?? [], business }] : [],
    );
    if (samples.length > (largest.get(gang)?.length ?? 0)) largest.set(gang, samples);
  }
  return [...largest.values()].flat();
}

/** The gang that at least half of the sellers belong to, −1 where there is none. */
function gangOfSellers({ scene, gangOf }: City, cluster: readonly number[]): number {
  const votes = new Map<number, number>();
  for (const index of cluster) {
    const gang = gangOf[scene.sellers[index]!.actor] ?? -1;
    if (gang >= 0) votes.set(gang, (votes.get(gang) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best && best[1] * 2 >= cluster.length ? best[0] : -1;
}
