/**
 * For each innocent class: how much likelier a person's way of life is of a member than of such
 * an innocent. One logistic model per class, fitted on generated cities with both sides weighing
 * the same, so that its log odds are a log likelihood ratio (`test/accuracy/fit/innocents.ts`).
 */
import { INNOCENT_KINDS, type InnocentExplanation, type InnocentKind } from "../../domain/findings.ts";
import { rounded } from "../case/ids.ts";
import { parcelsByActor } from "../deals/parcels-by-actor.ts";
import type { Scene } from "../groups/business.ts";
import { contributions } from "../models/contributions.ts";
import { type LogisticModel, logisticShares, logOdds } from "../models/logistic.ts";
import weights from "./innocent-weights.json" with { type: "json" };
import { LIFE_FEATURES, type LifeFeature, type WayOfLife, wayOfLife } from "./way-of-life.ts";

/** Model and the usual way of life of its class, the population of comparison. */
export interface InnocentModel extends LogisticModel<LifeFeature> {
  readonly usual: Readonly<Record<LifeFeature, number>>;
}

export const INNOCENT_MODELS: Readonly<Record<InnocentKind, InnocentModel>> = weights;

/** Generated cities calibrate no more than this. */
export const MOST_LOG10_LR = 3;
const SHOWN = 6;

/** @returns of a person of the scene, every class, best fitting first */
export function explainInnocently(scene: Scene): (actor: number) => InnocentExplanation[] {
  const sent = parcelsByActor(scene.tables, scene.actors, "sender");
  return (actor) => fits(wayOfLife(scene, actor, sent.get(actor) ?? []));
}

export function fits({ values, records }: WayOfLife): InnocentExplanation[] {
  return INNOCENT_KINDS.map((kind) => {
    const model = INNOCENT_MODELS[kind];
    const usual = LIFE_FEATURES.map((feature) => model.usual[feature]);
    const log10 = logOdds(model, LIFE_FEATURES, values) / Math.LN10;
    return {
      kind,
      log10_lr: rounded(Math.max(-MOST_LOG10_LR, Math.min(MOST_LOG10_LR, log10)), 3),
      contributions: contributions(logisticShares(model, LIFE_FEATURES, values, usual), {
        names: LIFE_FEATURES,
        values,
        usual,
        population: `such-${kind}`,
        recordsOf: (feature) => records[feature],
      }).slice(0, SHOWN),
    };
  }).sort((a, b) => a.log10_lr - b.log10_lr);
}
