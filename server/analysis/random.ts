/**
 * Seeded pseudo-random numbers for every analysis: same seed, same numbers, on every machine.
 *
 * Generator: xoshiro128** (Blackman & Vigna, "Scrambled linear pseudorandom number generators",
 * ACM TOMS 2021), period 2^128 − 1, state filled from the seed by splitmix32. Not for secrets.
 */

export interface Random {
  /** An integer 0 … 2^32 − 1. */
  uint32(): number;
  /** A real number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** An integer 0 … bound − 1, without bias; `bound` is 1 … 2^32. */
  below(bound: number): number;
}

/** @param seed any integer; only its lowest 32 bits count. */
export function seededRandom(seed: number): Random {
  let fill = seed | 0;
  const nextFill = () => {
    fill = (fill + 0x9e3779b9) | 0;
    let z = Math.imul(fill ^ (fill >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let a = nextFill();
  let b = nextFill();
  let c = nextFill();
  let d = nextFill();

  function uint32(): number {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  }

  return {
    uint32,
    uniform: () => ((uint32() >>> 5) * 0x4000000 + (uint32() >>> 6)) / 0x20000000000000,
    below(bound) {
      // The topmost incomplete stretch of multiples of `bound` is drawn again.
      const limit = 0x100000000 - (0x100000000 % bound);
      let drawn = uint32();
      while (drawn >= limit) drawn = uint32();
      return drawn % bound;
    },
  };
}

/** Puts the first `length` items into random order, in place (Fisher–Yates). */
export function shuffle(items: { [index: number]: number }, length: number, random: Random): void {
  for (let last = length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = items[last] as number;
    items[last] = items[other] as number;
    items[other] = kept;
  }
}
