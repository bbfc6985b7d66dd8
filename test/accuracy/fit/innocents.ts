/**
 * Fits the models of innocent classes on generated cities, or measures them:
 * `npx tsx test/accuracy/fit/innocents.ts fit DIR…` writes server/analysis/doubt/innocent-weights.json,
 * `… measure DIR…` prints per class how often it comes first and falls below 0, and how many true members do,
 * and whether the likelihood ratios are as large as they say.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Truth } from "../../../seed-data/generator/records/truth.ts";
import { parcelsByActor } from "../../../server/analysis/deals/parcels-by-actor.ts";
import { fits } from "../../../server/analysis/doubt/innocent-explanations.ts";
import { LIFE_FEATURES, type WayOfLife, wayOfLife } from "../../../server/analysis/doubt/way-of-life.ts";
import { medians } from "../../../server/analysis/models/contributions.ts";
import { INNOCENT_KINDS, type InnocentKind } from "../../../server/domain/findings.ts";
import { costOfRatios, type RatedCase, ratioBins } from "../likelihood-ratios.ts";
import { fitLogistic, type Sample } from "./ridge-logistic.ts";
import { readCity } from "./samples.ts";

/** Look-alikes of the generator without a class of their own are left out. */
const CLASS_OF: Readonly<Partial<Record<string, InnocentKind>>> = {
  food_rider: "rider-or-driver",
  taxi_driver: "rider-or-driver",
  online_seller: "online-seller",
  flea_market_seller: "online-seller",
  group_buy_organiser: "online-seller",
  evening_seller: "evening-seller",
  parcel_agent: "parcel-agent",
  card_circle: "card-circle",
  estate_agent: "estate-agent",
  firm: "firm-staff",
  shared_phone_family: "friend-or-family",
};
const RIDGE = 3;
/** Each side weighs as so many samples, so that classes are penalised alike. */
const SIDE = 100;
const RATIO_EDGES = [-3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3];
const WEIGHTS = new URL("../../../server/analysis/doubt/innocent-weights.json", import.meta.url);

interface Person {
  readonly kind: InnocentKind | "member";
  readonly life: WayOfLife;
}

const [mode, ...folders] = process.argv.slice(2);
const people: Person[] = [];
for (const folder of folders) people.push(...(await peopleOf(folder)));
if (mode === "fit") fitModels(people);
else measure(people);

async function peopleOf(folder: string): Promise<Person[]> {
  const { scene } = await readCity(folder);
  const truth = JSON.parse(readFileSync(join(folder, "truth", "truth.json"), "utf8")) as Truth;
  const kinds = new Map<string, Person["kind"]>();
  for (const id of truth.users) kinds.set(id, "buyer-only");
  for (const id of truth.straws) kinds.set(id, "account-lender");
  for (const { person_id, kind } of truth.lookalikes) {
    const known = CLASS_OF[kind];
    if (known) kinds.set(person_id, known);
  }
  for (const { members } of truth.groups) for (const { person_id } of members) kinds.set(person_id, "member");
  const sent = parcelsByActor(scene.tables, scene.actors, "sender");
  return scene.tables.persons.ids.flatMap((id, actor) => {
    const kind = kinds.get(id);
    return kind ? [{ kind, life: wayOfLife(scene, actor, sent.get(actor) ?? []) }] : [];
  });
}

function fitModels(all: readonly Person[]): void {
  const valuesOf = (kind: Person["kind"]) => all.filter((p) => p.kind === kind).map((p) => p.life.values);
  const members = valuesOf("member");
  const named = (values: readonly number[]) =>
    Object.fromEntries(LIFE_FEATURES.map((feature, at) => [feature, Math.round(values[at]! * 1000) / 1000]));
  const models = INNOCENT_KINDS.map((kind) => {
    const innocents = valuesOf(kind);
    const samples: Sample[] = [
      ...members.map((x): Sample => ({ x, y: 1, weight: SIDE / members.length })),
      ...innocents.map((x): Sample => ({ x, y: 0, weight: SIDE / innocents.length })),
    ];
    const [bias, ...beta] = fitLogistic(samples, LIFE_FEATURES.length, RIDGE);
    process.stderr.write(`${kind}: ${innocents.length} innocents, ${members.length} members\n`);
    const usual = medians(innocents, LIFE_FEATURES.length);
    return [kind, { bias: Math.round(bias! * 1000) / 1000, weights: named(beta), usual: named(usual) }];
  });
  writeFileSync(fileURLToPath(WEIGHTS), `${JSON.stringify(Object.fromEntries(models), null, 2)}\n`);
}

function measure(all: readonly Person[]): void {
  for (const kind of [...INNOCENT_KINDS, "member"] as const) {
    const told = all.filter((p) => p.kind === kind).map((p) => fits(p.life));
    const first = told.filter((fit) => fit[0]!.kind === kind).length;
    const own = told.filter((fit) => fit.some((one) => one.kind === kind && one.log10_lr < 0)).length;
    const any = told.filter((fit) => fit[0]!.log10_lr < 0).length;
    const below = INNOCENT_KINDS.map(
      (one) => `${one} ${told.filter((fit) => fit.some((f) => f.kind === one && f.log10_lr < 0)).length}`,
    );
    process.stdout.write(
      `${kind}: n ${told.length}, first ${first}, own below 0 ${own}, some below 0 ${any}${kind === "member" ? ` (${below.join(", ")})` : ""}\n`,
    );
  }
  measureRatios(all);
}

/** Each class against the members, then all classes in one table, each weighing by its people. */
function measureRatios(all: readonly Person[]): void {
  const ofClass = (kind: InnocentKind): RatedCase[] =>
    all
      .filter((p) => p.kind === "member" || p.kind === kind)
      .map((p) => ({
        isTrue: p.kind === "member",
        log10Lr: fits(p.life).find((one) => one.kind === kind)!.log10_lr,
      }));
  const cases = INNOCENT_KINDS.map((kind) => ({ kind, cases: ofClass(kind) }));
  for (const { kind, cases: own } of cases)
    process.stdout.write(`${kind}: Cllr ${costOfRatios(own).toFixed(3)}\n`);
  for (const bin of ratioBins(
    cases.flatMap(({ cases: own }) => own),
    RATIO_EDGES,
  )) {
    process.stdout.write(
      `log10 LR ${bin.from} to ${bin.to}: members ${bin.whereTrue}, innocents ${bin.whereFalse}, stated ${bin.stated.toFixed(2)}, found ${bin.found.toFixed(2)}\n`,
    );
  }
}
