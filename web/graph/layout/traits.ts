/** What the layouts by role, group and time need to know of the nodes that are seen. */
import type { GraphNodeBody } from "../../../server/contracts/graph.ts";
import { NODE_KINDS } from "../../../server/domain/graph-model.ts";
import type { Role } from "../../../server/domain/roles.ts";
import type { VisibleGraph } from "../../state/graph-view/visible.ts";
import { isRole } from "../style/classes.ts";

/** Who leads stands above who carries out, and who buys below; one row each. */
export const ROLE_LEVELS: readonly (readonly Role[])[] = [
  ["organiser", "financier"],
  ["supplier", "broker"],
  ["money_handler", "stash_keeper"],
  ["courier", "lookout"],
  ["retail_dealer"],
  ["user"],
];
/** Persons whose role is not named. */
export const NO_ROLE_LEVEL = ROLE_LEVELS.length;
export const NOT_A_PERSON = -1;

/** Role level of each key: of its likeliest role, or of one that a finding beside it names. */
export function levelsOf(keys: readonly string[], { nodes, links }: VisibleGraph): Int8Array {
  const found = new Map<string, number>();
  for (const link of links.values()) {
    if (link.kind !== "HAS_ROLE") continue;
    const level = levelOfRole(nodes.get(link.to)?.label);
    if (level !== undefined) found.set(link.from, Math.min(level, found.get(link.from) ?? level));
  }
  return Int8Array.from(keys, (key) => {
    const node = nodes.get(key);
    if (node?.kind !== "Person") return levelOfRole(node?.props.role) ?? NOT_A_PERSON;
    return levelOfRole(node.props.role) ?? found.get(key) ?? NO_ROLE_LEVEL;
  });
}

function levelOfRole(role: GraphNodeBody["props"][string] | undefined): number | undefined {
  if (typeof role !== "string" || !isRole(role)) return undefined;
  const level = ROLE_LEVELS.findIndex((roles) => roles.includes(role));
  return level === -1 ? undefined : level;
}

export function kindsOf(keys: readonly string[], { nodes }: VisibleGraph): Uint8Array {
  return Uint8Array.from(keys, (key) => NODE_KINDS.indexOf(nodes.get(key)?.kind ?? "Person"));
}

/**
 * Groups by number. A member is of its group, where several are shown of the first by key; what a
 * page began with is one group; a thing goes with the group that most of its records lead to.
 */
export function groupsOf(
  keys: readonly string[],
  { nodes, links }: VisibleGraph,
  base: ReadonlySet<string>,
): Int32Array {
  const groupOf = new Map<string, string>();
  for (const key of keys) if (base.has(key)) groupOf.set(key, "");
  for (const key of keys) if (nodes.get(key)?.kind === "Group") groupOf.set(key, key);
  for (const { kind, from, to } of links.values()) {
    if ((kind !== "MEMBER_OF" && kind !== "IN_GROUP") || base.has(from)) continue;
    const known = groupOf.get(from);
    if (known === undefined || to < known) groupOf.set(from, to);
  }
  const members = new Map(groupOf);
  const ties = new Map<string, Map<string, number>>();
  const pull = (thing: string, member: string, count: number) => {
    const group = members.get(member);
    if (group === undefined || members.has(thing) || nodes.get(thing)?.kind === "Person") return;
    const counts = ties.get(thing) ?? new Map<string, number>();
    ties.set(thing, counts.set(group, (counts.get(group) ?? 0) + count));
  };
  for (const { from, to, count } of links.values()) {
    pull(from, to, count);
    pull(to, from, count);
  }
  for (const [thing, counts] of ties) {
    const best = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0];
    if (best) groupOf.set(thing, best[0]);
  }
  const numbers = new Map([...new Set(groupOf.values())].sort().map((group, index) => [group, index]));
  return Int32Array.from(keys, (key) => numbers.get(groupOf.get(key) ?? NO_GROUP) ?? -1);
}

const NO_GROUP = "\n";

/** The days that were analysed, epoch milliseconds, both ends included. */
export interface InPeriod {
  readonly from: number;
  readonly to: number;
  /** By id of a link that begins before them, the first moment of it that lies in them. */
  readonly firsts: ReadonlyMap<string, number>;
}

/**
 * When each key is first told of: within the analysed days, where anything is, since one record of
 * a clock that was never set is not where something begins.
 */
export function firstTimes(
  keys: readonly string[],
  { nodes, links }: VisibleGraph,
  period: InPeriod | null,
): Float64Array {
  const first = new Map<string, number>();
  for (const { id, from, to, first_at } of links.values()) {
    const at = period?.firsts.get(id) ?? first_at;
    if (at === null) continue;
    for (const key of [from, to]) first.set(key, earlier(at, first.get(key) ?? at, period));
  }
  return Float64Array.from(keys, (key) => {
    const own = nodes.get(key)?.props.at;
    return typeof own === "number" ? own : (first.get(key) ?? Number.NaN);
  });
}

function earlier(one: number, other: number, period: InPeriod | null): number {
  const outside = [one, other].map((at) => sideOf(at, period) !== 0);
  if (outside[0] === outside[1]) return Math.min(one, other);
  return outside[0] ? other : one;
}

/** -1 before the analysed days, 1 after them, 0 within, and where none are known or the time is not. */
export function sideOf(time: number, period: Pick<InPeriod, "from" | "to"> | null): -1 | 0 | 1 {
  if (period === null || Number.isNaN(time)) return 0;
  return time < period.from ? -1 : time > period.to ? 1 : 0;
}

/** Null also where nothing lies in it: what there is, is then shown. */
export function usedPeriod<P extends Pick<InPeriod, "from" | "to">>(
  times: Float64Array,
  period: P | null,
): P | null {
  return times.some((time) => !Number.isNaN(time) && sideOf(time, period) === 0) ? period : null;
}
