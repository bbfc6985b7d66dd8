/** Logistic regression with ridge penalty by Newton's method; the bias is not penalised. */

export interface Sample {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  readonly weight?: number;
}

const MOST_STEPS = 60;
const LONGEST_STEP = 2;
const CLOSE = 1e-7;

/** @returns bias first, then a weight per feature */
export function fitLogistic(samples: readonly Sample[], width: number, lambda: number): number[] {
  const size = width + 1;
  const beta = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    const gradient = new Array<number>(size).fill(0);
    for (const { x, y, weight = 1 } of samples) {
      const row = [1, ...x];
      const odds = row.reduce((sum, value, at) => sum + value * beta[at]!, 0);
      const p = 1 / (1 + Math.exp(-odds));
      const curvature = weight * Math.max(1e-6, p * (1 - p));
      for (let a = 0; a < size; a++) {
        if (row[a] === 0) continue;
        gradient[a]! += weight * (y - p) * row[a]!;
        for (let b = 0; b <= a; b++) hessian[a]![b]! += curvature * row[a]! * row[b]!;
      }
    }
    for (let a = 0; a < size; a++) {
      if (a > 0) {
        gradient[a]! -= lambda * beta[a]!;
        hessian[a]![a]! += lambda;
      }
      hessian[a]![a]! += 1e-9;
      for (let b = a + 1; b < size; b++) hessian[a]![b] = hessian[b]![a]!;
    }
    const move = solve(hessian, gradient);
    let largest = 0;
    for (let a = 0; a < size; a++) {
      const bounded = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move[a]!));
      beta[a]! += bounded;
      largest = Math.max(largest, Math.abs(bounded));
    }
    if (largest < CLOSE) break;
  }
  return beta;
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++)
      if (Math.abs(rows[row]![pivot]!) > Math.abs(rows[best]![pivot]!)) best = row;
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    for (let row = pivot + 1; row < size; row++) {
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let at = pivot; at <= size; at++) rows[row]![at]! -= factor * rows[pivot]![at]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row]![size]!;
    for (let at = row + 1; at < size; at++) rest -= rows[row]![at]! * solution[at]!;
    solution[row] = rest / rows[row]![row]!;
  }
  return solution;
}
