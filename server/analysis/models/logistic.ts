/** Logistic model: bias and weights over named features. */

export interface LogisticModel<F extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<F, number>>;
  /** Where the feature was seen when fitting: farther out it counts as the end of the range. */
  readonly ranges?: Readonly<Record<F, readonly number[]>>;
}

/** Natural log of the odds; `values` in the order of `names`. */
export function logOdds<F extends string>(
  model: LogisticModel<F>,
  names: readonly F[],
  values: readonly number[],
): number {
  let sum = model.bias;
  for (const [index, name] of names.entries()) {
    sum += model.weights[name] * withinRange(values[index]!, model.ranges?.[name]);
  }
  return sum;
}

/** The value, held between the ends of a range if there is one. */
export function withinRange(value: number, range: readonly number[] | undefined): number {
  return range ? Math.min(range[1]!, Math.max(range[0]!, value)) : value;
}

/** @param lnOdds natural log of the odds */
export function probabilityOf(lnOdds: number): number {
  return 1 / (1 + Math.exp(-lnOdds));
}

/** What each feature adds to the log odds where it has `values` instead of `usual`; in the order of `names`. */
export function logisticShares<F extends string>(
  model: LogisticModel<F>,
  names: readonly F[],
  values: readonly number[],
  usual: readonly number[],
): number[] {
  return names.map((name, index) => {
    const range = model.ranges?.[name];
    return model.weights[name] * (withinRange(values[index]!, range) - withinRange(usual[index]!, range));
  });
}
