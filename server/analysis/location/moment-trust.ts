/**
 * How far two fixes at one moment can be trusted to show one person: towers hand over, cameras
 * mistake plates, clocks differ, a phone lies at home while its user is out. How often is a matter
 * of who kept the records, so it is read from the folder: most SIMs are used by their holders, so
 * that sightings of the holders beside the cells of their own SIMs show how often the two agree.
 *
 * A is the one that makes these pairs likeliest (`profile.ts` has the model), with a Beta prior
 * that a folder of few such pairs falls back to.
 */
import type { Fixes } from "./fixes.ts";
import { NEAR_DECAY_S, nearShare, trackOf } from "./profile.ts";
import type { Zones } from "./zones.ts";

/** Where records agree as they should. */
const USUAL = 0.9;
/** The prior weighs as much as so many pairs. */
const PRIOR_PAIRS = 20;
const STEPS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
/** Close enough in time that travel says nothing. */
const ONE_MOMENT_S = 300;
/** SIMs that their holders use; of the others the pairs say nothing. */
export const HOLDER_SHARE = 0.86;

/** @param holder of each phone, −1 for none */
export function momentTrust(zones: Zones, phones: Fixes, persons: Fixes, holder: Int32Array): number {
  const pairs = pairsOfOneMoment(zones, phones, persons, holder);
  let best = USUAL;
  let most = Number.NEGATIVE_INFINITY;
  for (const trust of STEPS) {
    let sum = PRIOR_PAIRS * (USUAL * Math.log(trust) + (1 - USUAL) * Math.log(1 - trust));
    for (const ofPhone of pairs) {
      let lr = 0;
      for (const { ratio, decay } of ofPhone) lr += Math.log(1 + trust * decay * (ratio - 1));
      sum += Math.log(HOLDER_SHARE * Math.exp(lr) + 1 - HOLDER_SHARE);
    }
    if (sum > most) {
      most = sum;
      best = trust;
    }
  }
  return best;
}

interface Pair {
  /** Chance of the phone's zone beside the holder's at that moment over that at any other time. */
  readonly ratio: number;
  readonly decay: number;
}

/** By phone. */
function pairsOfOneMoment(zones: Zones, phones: Fixes, persons: Fixes, holder: Int32Array): Pair[][] {
  const times = new Float64Array(zones.count);
  return [...holder.entries()].flatMap(([phone, person]) => {
    if (person < 0) return [];
    const cells = trackOf(phones, phone);
    const seen = trackOf(persons, person);
    if (cells.at.length === 0 || seen.at.length === 0) return [];
    for (const zone of cells.zone) times[zone]! += 1;
    const pairs: Pair[] = [];
    let at = 0;
    for (let sighting = 0; sighting < seen.at.length; sighting++) {
      const time = seen.at[sighting]!;
      while (at + 1 < cells.at.length && Math.abs(cells.at[at + 1]! - time) <= Math.abs(cells.at[at]! - time))
        at += 1;
      const distance = Math.abs(cells.at[at]! - time);
      if (distance > ONE_MOMENT_S) continue;
      const zone = cells.zone[at]!;
      // Without the fix itself; where it is the only one of its zone, half a fix.
      const usual = Math.max(0.5, times[zone]! - 1) / cells.zone.length;
      pairs.push({
        ratio: nearShare(zones, seen.zone[sighting]!, zone) / usual,
        decay: Math.exp(-distance / NEAR_DECAY_S),
      });
    }
    for (const zone of cells.zone) times[zone] = 0;
    return [pairs];
  });
}
