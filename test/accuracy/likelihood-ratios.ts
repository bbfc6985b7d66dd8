/**
 * Are likelihood ratios as large as they say? Of cases whose answer is known: by the size of the
 * ratio, how much oftener it was reached where the claim is true than where it is not; and Cllr,
 * the cost of the ratios as they are (Brümmer & du Preez 2006): 0 = always right, 1 = tells
 * nothing, above 1 = misleads.
 */

export interface RatedCase {
  readonly log10Lr: number;
  readonly isTrue: boolean;
}

export interface RatioBin {
  readonly from: number;
  readonly to: number;
  readonly whereTrue: number;
  readonly whereFalse: number;
  /** Mean of what was stated, each side weighing the same. */
  readonly stated: number;
  /** log10 of what was found; infinite where a side is empty. */
  readonly found: number;
}

export function ratioBins(cases: readonly RatedCase[], edges: readonly number[]): RatioBin[] {
  const weight = sideWeights(cases);
  return edges.slice(1).map((to, at) => {
    const from = edges[at]!;
    const isLast = at === edges.length - 2;
    const inside = cases.filter(
      ({ log10Lr }) => log10Lr >= from && (log10Lr < to || (isLast && log10Lr <= to)),
    );
    const whereTrue = inside.filter(({ isTrue }) => isTrue).length;
    const whereFalse = inside.length - whereTrue;
    const weights = inside.map(({ isTrue }) => weight(isTrue));
    const stated =
      inside.reduce((sum, { log10Lr }, i) => sum + log10Lr * weights[i]!, 0) /
      weights.reduce((sum, one) => sum + one, 0);
    const found = Math.log10((whereTrue * weight(true)) / (whereFalse * weight(false)));
    return { from, to, whereTrue, whereFalse, stated, found };
  });
}

export function costOfRatios(cases: readonly RatedCase[]): number {
  const weight = sideWeights(cases);
  return cases.reduce(
    (sum, { log10Lr, isTrue }) =>
      sum + (weight(isTrue) / 2) * Math.log2(1 + 10 ** (isTrue ? -log10Lr : log10Lr)),
    0,
  );
}

function sideWeights(cases: readonly RatedCase[]): (isTrue: boolean) => number {
  const whereTrue = cases.filter(({ isTrue }) => isTrue).length;
  return (isTrue) => 1 / (isTrue ? whereTrue : cases.length - whereTrue);
}
