/**
 * Back to where goods may come from. From the start, whoever can have passed goods on before is
 * reached at the latest moment at which that was still possible (a search for the latest
 * departure, by time descending), so that every step lies before the one it explains. A branch
 * ends where somebody came back from another town or received a heavy parcel from one; branches
 * that end nowhere are dropped and counted, unless nothing else was found.
 */
import type { RecordRef } from "../../domain/findings.ts";
import type { NodeKey } from "../../domain/graph-model.ts";
import type { ViewStep } from "../../domain/saved-view.ts";
import type { Trace } from "../../domain/traces.ts";
import { countNote, note, step } from "./step.ts";

/** Goods may have gone from one to the other: begun at `at`, with the receiver at `until`. */
export interface GoodsPass {
  readonly kind: "deal" | "dealWeak" | "handOver" | "stash";
  readonly at: number;
  readonly until: number;
  readonly from: NodeKey;
  readonly to: NodeKey;
  /** Deal or place that joins the two. */
  readonly through: readonly NodeKey[];
  readonly records: readonly RecordRef[];
}

/** Goods may have come from outside. */
export interface GoodsSource {
  readonly kind: "parcel" | "trip";
  readonly at: number;
  readonly until: number;
  readonly of: NodeKey;
  /** Four digits of an area code; null where unknown. */
  readonly city: string | null;
  readonly weight_g: number | null;
  readonly through: readonly NodeKey[];
  readonly records: readonly RecordRef[];
}

interface Reached {
  readonly who: NodeKey;
  /** Latest moment at which goods held then can still have come to the start. */
  readonly by: number;
  readonly pass: GoodsPass | null;
}

export function traceGoodsUpstream(
  start: NodeKey,
  passes: readonly GoodsPass[],
  sources: readonly GoodsSource[],
): Trace {
  const into = groupBy(passes, ({ to }) => to);
  const sourcesOf = groupBy(sources, ({ of }) => of);
  const reached = new Map<NodeKey, Reached>();
  const waiting: Reached[] = [{ who: start, by: Number.POSITIVE_INFINITY, pass: null }];
  let earlier = 0;
  for (let next = takeLatest(waiting); next; next = takeLatest(waiting)) {
    if (reached.has(next.who)) {
      earlier += 1;
      continue;
    }
    reached.set(next.who, next);
    for (const pass of into.get(next.who) ?? []) {
      if (pass.until <= next.by && pass.at < next.by && pass.from !== next.who) {
        waiting.push({ who: pass.from, by: pass.at, pass });
      }
    }
  }
  const found: { readonly source: GoodsSource; readonly of: Reached }[] = [];
  for (const end of reached.values()) {
    for (const kind of ["parcel", "trip"] as const) {
      const before = (sourcesOf.get(end.who) ?? []).filter(
        (source) => source.kind === kind && source.until <= end.by && source.at < end.by,
      );
      const latest = before.reduce<GoodsSource | null>((a, b) => (a && a.at >= b.at ? a : b), null);
      if (latest) found.push({ source: latest, of: end });
      earlier += Math.max(0, before.length - 1);
    }
  }
  const kept = found.length > 0 ? onTheWay(found, reached) : new Set(reached.keys());
  const steps = [
    ...[...reached.values()].flatMap(({ who, pass }) => (pass && kept.has(who) ? [passStep(pass)] : [])),
    ...found.map(({ source }) => sourceStep(source)),
  ].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  return {
    steps,
    notes: [
      ...(reached.size === 1 && found.length === 0 ? [note("sourceNothing")] : []),
      ...(reached.size > 1 && found.length === 0 ? [note("sourceNone")] : []),
      ...countNote("sourceDropped", reached.size - kept.size),
      ...countNote("sourceEarlier", earlier),
    ],
  };
}

/** Everybody between the start and a source. */
function onTheWay(
  found: readonly { readonly of: Reached }[],
  reached: ReadonlyMap<NodeKey, Reached>,
): Set<NodeKey> {
  const kept = new Set<NodeKey>([...reached.keys()].slice(0, 1));
  for (const { of } of found) {
    for (
      let at: Reached | undefined = of;
      at && !kept.has(at.who);
      at = at.pass ? reached.get(at.pass.to) : undefined
    )
      kept.add(at.who);
  }
  return kept;
}

function passStep({ kind, at, from, to, through, records }: GoodsPass): ViewStep {
  return step(
    kind === "deal" ? "goodsDeal" : kind === "dealWeak" ? "goodsDealWeak" : kind,
    { from, to },
    {
      at,
      nodes: [from, to, ...through],
      records,
    },
  );
}

function sourceStep({ kind, at, of, city, weight_g, through, records }: GoodsSource): ViewStep {
  const name = `${kind}${city === null ? "Unknown" : ""}`;
  const params = {
    who: of,
    ...(city === null ? {} : { city }),
    ...(kind === "parcel" ? { grams: weight_g ?? 0 } : {}),
  };
  return step(name, params, { at, nodes: [of, ...through], records });
}

/** The list is short (persons of a few groups), so a scan is enough. */
function takeLatest(waiting: Reached[]): Reached | undefined {
  let best = 0;
  for (let i = 1; i < waiting.length; i++) {
    const [a, b] = [waiting[i]!, waiting[best]!];
    if (a.by > b.by || (a.by === b.by && a.who < b.who)) best = i;
  }
  return waiting.length === 0 ? undefined : waiting.splice(best, 1)[0];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => NodeKey): Map<NodeKey, T[]> {
  const groups = new Map<NodeKey, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
