/** Logistic model: bias and weights over named features. */

export interface LogisticModel<F extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<F, number>>;
}

/** Natural log of the odds; `values` in the order of `names`. */
export function logOdds<F extends string>(
  model: LogisticModel<F>,
  names: readonly F[],
  values: readonly number[],
): number {
  let sum = model.bias;
  for (const [index, name] of names.entries()) sum += model.weights[name] * values[index]!;
  return sum;
}

export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
