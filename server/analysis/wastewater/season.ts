/**
 * Level and yearly wave of a series in log units. The wave's coefficients have a prior around
 * zero, so that a series much shorter than a year shows none, and what the wave might still
 * explain counts as doubt about every step (a linear mixed model, Laird & Ware 1982).
 */
const YEAR_DAYS = 365.25;
/** Prior standard deviation of each coefficient: a wave of some fifteen per cent. Choice. */
const COEFFICIENT_SD = 0.15;

/** Values of 1, cosine and sine at each sample. */
export type Waves = readonly [Float64Array, Float64Array, Float64Array];
export type Triple = readonly [number, number, number];
export type Matrix = readonly [Triple, Triple, Triple];

export function wavesOf(days: ArrayLike<number>): Waves {
  const angle = Float64Array.from(days, (day) => (2 * Math.PI * day) / YEAR_DAYS);
  return [new Float64Array(angle.length).fill(1), angle.map(Math.cos), angle.map(Math.sin)];
}

/** (X'X + prior)⁻¹ of the waves: what projects level and season out of a column. */
export function projection(waves: Waves, noiseSd: number): Matrix {
  const ridge = (noiseSd / COEFFICIENT_SD) ** 2;
  const entry = (a: Float64Array, b: Float64Array) => {
    let sum = 0;
    for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
    return sum;
  };
  const [one, cosine, sine] = waves;
  const n = entry(one, one);
  const c = entry(one, cosine);
  const s = entry(one, sine);
  const cc = entry(cosine, cosine) + ridge;
  const ss = entry(sine, sine) + ridge;
  const cs = entry(cosine, sine);
  const determinant = n * (cc * ss - cs * cs) - c * (c * ss - cs * s) + s * (c * cs - cc * s);
  const inverse = (value: number) => value / determinant;
  const m01 = inverse(s * cs - c * ss);
  const m02 = inverse(c * cs - s * cc);
  const m12 = inverse(c * s - n * cs);
  return [
    [inverse(cc * ss - cs * cs), m01, m02],
    [m01, inverse(n * ss - s * s), m12],
    [m02, m12, inverse(n * cc - c * c)],
  ];
}

/** a' M b */
export function form(a: Triple, matrix: Matrix, b: Triple): number {
  let sum = 0;
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) sum += a[row]! * matrix[row]![column]! * b[column]!;
  }
  return sum;
}

/**
 * The wave of a series whose stretches may have levels of their own.
 * @param level level that each sample has: a value per sample, taken off before fitting
 */
export function fitSeason(
  waves: Waves,
  values: Float64Array,
  level: Float64Array,
  noiseSd: number,
): Float64Array {
  const rest = values.map((value, at) => value - level[at]!);
  const matrix = projection(waves, noiseSd);
  const moment = waves.map((wave) => wave.reduce((sum, value, at) => sum + value * rest[at]!, 0));
  const [, a, b] = matrix.map((row) => row[0] * moment[0]! + row[1] * moment[1]! + row[2] * moment[2]!);
  return waves[1].map((cosine, at) => a! * cosine + b! * waves[2][at]!);
}
