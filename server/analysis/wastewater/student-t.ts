/** Tail probabilities, to three digits, which is more than the model behind them deserves. */

/**
 * The standard normal deviate with the same upper tail as Student's t (Wallace 1959, bounds on
 * normal approximations to Student's and the chi-square distributions).
 */
export function normalOfStudentT(t: number, degreesOfFreedom: number): number {
  const scale = (8 * degreesOfFreedom + 1) / (8 * degreesOfFreedom + 3);
  const size = scale * Math.sqrt(degreesOfFreedom * Math.log1p((t * t) / degreesOfFreedom));
  return t < 0 ? -size : size;
}

/** P(Z > z), relative error below 1.2e-7 (Press et al., Numerical Recipes, erfc by Chebyshev fit). */
export function normalUpperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = [
    1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const polynomial = series.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const tail = (t * Math.exp(-x * x - 1.26551223 + t * polynomial)) / 2;
  return z >= 0 ? tail : 1 - tail;
}
