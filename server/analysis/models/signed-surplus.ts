/** Signed square root of the binomial log likelihood ratio of hits among a total against a rate, −3 … 6. */
export function signedSurplus(hits: number, total: number, rate: number): number {
  if (total === 0 || rate <= 0 || rate >= 1) return 0;
  const own = Math.min(0.999, Math.max(0.001, hits / total));
  const lr = hits * Math.log(own / rate) + (total - hits) * Math.log((1 - own) / (1 - rate));
  const root = Math.sqrt(Math.max(0, lr));
  return own > rate ? Math.min(6, root) : -Math.min(3, root);
}
