/**
 * Chains of one user that take turns: where SIM B was in use between A and C, a handset that A and
 * C share makes "A, then C" look right, and B stays alone or in a chain beside theirs. Somebody who
 * keeps two chains uses both at once; chains that are silent whenever the other speaks are one.
 *
 * Each two chains that alternate and hardly overlap are compared as "one chain" against "two
 * users": the gaps of the new order against those of the old, ends and starts that now fit into
 * each other, contacts that go over, and, once, whether both have the same handset, holder, places
 * and user. The surest are joined first, until nothing is likelier joined than apart.
 */
import type { HandOver } from "./hand-overs.ts";

/** Natural logs of likelihood ratios of single SIMs and of pairs of them. */
export interface HandOverEvidence {
  readonly firstAt: ArrayLike<number>;
  /** Whether the second can be the successor of the first at all. */
  readonly follows: (from: number, to: number) => boolean;
  /** What only two neighbours in a chain can show: end, start and the gap between. */
  readonly timing: (from: number, to: number) => number;
  /** Contacts that go over from one to the other. */
  readonly contacts: (from: number, to: number) => number;
  /** Handset, holder, places, likely user: whatever shows the same user at any distance. */
  readonly sameUser: (from: number, to: number) => number;
}

interface Joined {
  readonly chains: readonly [Chain, Chain];
  readonly merged: Chain;
  readonly logLr: number;
}

type Chain = readonly number[];

/**
 * @param found hand-overs, one successor and one predecessor for each SIM
 * @param pairs SIMs that may be one user's, whether found or not
 * @param prior natural log of the odds that a chain which could take turns with another is its user's
 */
export function joinTurns(
  evidence: HandOverEvidence,
  found: readonly HandOver[],
  pairs: readonly { readonly from: number; readonly to: number }[],
  prior: number,
): HandOver[] {
  const known = new Map(found.map((pair) => [keyOf(pair.from, pair.to), pair]));
  const chainOf = chainsOf(found, pairs);
  for (;;) {
    const best = likeliest(evidence, chainOf, pairs);
    if (!best || best.logLr + prior <= 0) break;
    const odds = Math.exp(Math.min(50, best.logLr + prior));
    for (const [from, to] of neighbours(best.merged)) {
      const key = keyOf(from, to);
      if (!known.has(key)) known.set(key, { from, to, logLr: best.logLr, probability: odds / (1 + odds) });
    }
    for (const phone of best.merged) chainOf.set(phone, best.merged);
  }
  return [...new Set(chainOf.values())]
    .flatMap((chain) => neighbours(chain).map(([from, to]) => known.get(keyOf(from, to))!))
    .sort((a, b) => a.from - b.from);
}

function likeliest(
  evidence: HandOverEvidence,
  chainOf: ReadonlyMap<number, Chain>,
  pairs: readonly { readonly from: number; readonly to: number }[],
): Joined | null {
  let best: Joined | null = null;
  const seen = new Set<string>();
  for (const { from, to } of pairs) {
    const chains = [chainOf.get(from)!, chainOf.get(to)!] as const;
    if (chains[0] === chains[1]) continue;
    const key = keyOf(chains[0][0]!, chains[1][0]!);
    if (seen.has(key)) continue;
    seen.add(key);
    const joined = joinedAs(evidence, chains);
    if (joined && (!best || joined.logLr > best.logLr)) best = joined;
  }
  return best;
}

/** Null where the two do not alternate or overlap too much. */
function joinedAs(evidence: HandOverEvidence, chains: readonly [Chain, Chain]): Joined | null {
  const merged = chains.flat().sort((a, b) => evidence.firstAt[a]! - evidence.firstAt[b]! || a - b);
  const before = chains.flatMap(neighbours);
  const after = neighbours(merged);
  const isIn = (list: readonly (readonly [number, number])[], [from, to]: readonly [number, number]) =>
    list.some(([a, b]) => a === from && b === to);
  const dropped = before.filter((pair) => !isIn(after, pair));
  const added = after.filter((pair) => !isIn(before, pair));
  if (dropped.length === 0 || added.some(([from, to]) => !evidence.follows(from, to))) return null;
  const sum = (list: typeof added, of: (from: number, to: number) => number) =>
    list.reduce((total, [from, to]) => total + of(from, to), 0);
  const logLr =
    sum(added, evidence.timing) -
    sum(dropped, evidence.timing) +
    sum(added, evidence.contacts) +
    sum(added, evidence.sameUser) / added.length;
  return { chains, merged, logLr };
}

/** The chain of every SIM of the pairs; one of its own where it has no hand-over. */
function chainsOf(
  found: readonly HandOver[],
  pairs: readonly { readonly from: number; readonly to: number }[],
): Map<number, Chain> {
  const next = new Map(found.map(({ from, to }) => [from, to]));
  const later = new Set(found.map(({ to }) => to));
  const chainOf = new Map<number, Chain>();
  for (const phone of [...found, ...pairs].flatMap(({ from, to }) => [from, to])) {
    if (later.has(phone) || chainOf.has(phone)) continue;
    const chain: number[] = [];
    for (let at: number | undefined = phone; at !== undefined; at = next.get(at)) chain.push(at);
    for (const member of chain) chainOf.set(member, chain);
  }
  return chainOf;
}

function neighbours(chain: Chain): (readonly [number, number])[] {
  return chain.slice(1).map((to, at) => [chain[at]!, to] as const);
}

function keyOf(from: number, to: number): string {
  return `${from} ${to}`;
}
