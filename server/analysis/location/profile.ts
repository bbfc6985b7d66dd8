/**
 * Where somebody usually is, and how well a track of fixes fits it: the log likelihood ratio of
 * "these fixes are this person's" against "they are anybody's of this region".
 *
 * One fix at zone z and time t, of a person with fixes of its own near t (distance Δ):
 *   P(z) = ε·pop(z) + (1 − ε)·[a(Δ)·near(z) + (1 − a(Δ))·habit(z)],  a(Δ) = A·e^(−Δ/τ)
 * with A from the folder itself (`moment-trust.ts`).
 * `pop` is the share of all fixes in the zone, `near` spreads from the zone of the fix closest
 * in time, `habit` from the zones the person is usually in. ε bounds what one fix can say
 * against a person: log ε.
 */
import type { Fixes } from "./fixes.ts";
import type { Zones } from "./zones.ts";

export interface Habit {
  /** Zone → share of the person's time, smoothed onto neighbours; sums to at most 1. */
  readonly share: ReadonlyMap<number, number>;
  /** Sum of the shares; the rest is anywhere. */
  readonly known: number;
}

/** A time-sorted track with the zones of its fixes. */
export interface Track {
  readonly at: Float64Array;
  readonly zone: Int32Array;
}

/**
 * `habit`: the zones against those of anybody, each zone counted by the doublings of its fixes
 * (`doublings`); neighbours and colleagues share them. `near`: what moments close in time add to
 * the habit, bounded against the person.
 */
export interface Fit {
  readonly habit: number;
  readonly near: number;
}

export interface LocationModel {
  /** Share of all fixes that lie in each zone. */
  readonly popularity: Float64Array;
  /** @param weights of the zones, e.g. home and work places known by other records */
  habitOf(track: Track, weights: ReadonlyMap<number, number>): Habit;
  /** Log LR that `track` was made by one whose own fixes are `own`, in two parts. */
  fitOf(track: Track, own: Track, habit: Habit): Fit;
  /** Log LR of `habit` for one fix in a zone; `elsewhere` for a zone that is none of the habit's. */
  habitAt(habit: Habit, zone: number): number;
  elsewhere(habit: Habit): number;
  /** The same for two owners of fixes. */
  compare(fixes: Fixes, a: number, b: number): Fit;
}

const EPSILON = 0.04;
export const NEAR_DECAY_S = 40 * 60;
/** Further apart in time, two fixes say nothing of each other: the trust is below .0001. */
const NEAR_SILENT_S = 9 * NEAR_DECAY_S;
const SAME_ZONE_SHARE = 0.8;
const HABIT_SAME_SHARE = 0.85;
/** Unknown habits: so many fixes' worth of "anywhere". */
const HABIT_UNKNOWN = 2;
/** byBoth / byHabit lies between a hundredth and 1 / (ε · popularity), at most ten to the eighth. */
const RATIOS_PER_LOG = 16;
/**
 * However often two tracks were apart, natural log: towers hand over, clocks differ, a phone lies at home, and some
 * keepers fill in where a phone usually is.
 */
const MOST_AGAINST_NEAR = -5;

/** Many fixes in one zone show one habit: each doubling of them counts once. 1 → 1, 3 → 2, 7 → 3, 15 → 4. */
export function doublings(fixes: number): number {
  return 31 - Math.clz32(fixes + 1);
}

/** @param nearTrust A: how surely two fixes of one person at one moment lie in one place */
export function locationModel(zones: Zones, all: readonly Fixes[], nearTrust: number): LocationModel {
  const popularity = popularityOf(zones, all);
  const habitOf: LocationModel["habitOf"] = ({ zone }, weights) => {
    const counts = new Map<number, number>(weights);
    for (const z of zone) counts.set(z, (counts.get(z) ?? 0) + 1);
    let total = HABIT_UNKNOWN;
    for (const count of counts.values()) total += count;
    const share = new Map<number, number>();
    for (const [z, count] of counts) {
      const own = count / total;
      const near = zones.neighbours[z] as Int32Array;
      add(share, z, near.length === 0 ? own : own * HABIT_SAME_SHARE);
      for (const other of near) add(share, other, (own * (1 - HABIT_SAME_SHARE)) / near.length);
    }
    return { share, known: sumOf(share) };
  };
  // What the habit alone says of a zone is worked out once a fit, since fixes repeat a few zones.
  const workedOutIn = new Uint32Array(zones.count);
  const usual = new Float64Array(zones.count);
  const byHabit = new Float64Array(zones.count);
  const habitLr = new Float64Array(zones.count);
  const met = new Uint32Array(zones.count);
  let fits = 0;
  const fitOf: LocationModel["fitOf"] = (track, own, habit) => {
    fits += 1;
    const unknownShare = 1 - habit.known;
    const last = own.at.length - 1;
    let before = 0;
    let byHabitSum = 0;
    let nearSum = 0;
    // One logarithm of many ratios: each is bounded, so that their product stays far from the ends of a number.
    let ratios = 1;
    let ratioCount = 0;
    for (let at = 0; at < track.at.length; at++) {
      const time = track.at[at]!;
      const z = track.zone[at]!;
      const pop = popularity[z]!;
      if (workedOutIn[z] !== fits) {
        workedOutIn[z] = fits;
        usual[z] = (habit.share.get(z) ?? 0) + unknownShare * pop;
        byHabit[z] = EPSILON * pop + (1 - EPSILON) * usual[z]!;
        habitLr[z] = Math.log(byHabit[z]! / pop);
        met[z] = 0;
      }
      met[z]! += 1;
      if (isDoubling(met[z]!)) byHabitSum += habitLr[z]!;
      if (last < 0) continue;
      while (before < last && own.at[before + 1]! <= time) before++;
      let nearest = before;
      let distance = Math.abs(own.at[before]! - time);
      if (before < last && own.at[before + 1]! - time < distance) {
        nearest = before + 1;
        distance = own.at[nearest]! - time;
      }
      if (distance > NEAR_SILENT_S) continue;
      const trust = nearTrust * Math.exp(-distance / NEAR_DECAY_S);
      const near = nearShare(zones, own.zone[nearest]!, z);
      const byBoth = EPSILON * pop + (1 - EPSILON) * (trust * near + (1 - trust) * usual[z]!);
      ratios *= byBoth / byHabit[z]!;
      if (++ratioCount % RATIOS_PER_LOG !== 0) continue;
      nearSum += Math.log(ratios);
      ratios = 1;
    }
    nearSum += Math.log(ratios);
    return { habit: byHabitSum, near: Math.max(MOST_AGAINST_NEAR, nearSum) };
  };
  const elsewhere: LocationModel["elsewhere"] = ({ known }) =>
    Math.log(EPSILON + (1 - EPSILON) * (1 - known));
  return {
    popularity,
    habitOf,
    fitOf,
    elsewhere,
    habitAt: ({ share, known }, zone) =>
      Math.log(EPSILON + (1 - EPSILON) * ((share.get(zone) ?? 0) / popularity[zone]! + 1 - known)),
    compare(fixes, a, b) {
      const trackA = trackOf(fixes, a);
      const trackB = trackOf(fixes, b);
      if (trackA.at.length === 0 || trackB.at.length === 0) return { habit: 0, near: 0 };
      return fitOf(trackB, trackA, habitOf(trackA, new Map()));
    },
  };
}

/** The fixes of one owner (a phone or a person, as the fixes are indexed), without copying. */
export function trackOf(fixes: Fixes, owner: number): Track {
  return {
    at: fixes.at.subarray(fixes.starts[owner]!, fixes.starts[owner + 1]!),
    zone: fixes.zone.subarray(fixes.starts[owner]!, fixes.starts[owner + 1]!),
  };
}

const NO_TRACK: Track = { at: new Float64Array(0), zone: new Int32Array(0) };

/** Tracks of several phones as one, by time. */
export function mergeTracks(tracks: readonly Track[]): Track {
  const filled = tracks.filter((track) => track.at.length > 0);
  return filled.length === 0 ? NO_TRACK : filled.reduce(mergeTwo);
}

function mergeTwo(a: Track, b: Track): Track {
  const length = a.at.length + b.at.length;
  const merged: Track = { at: new Float64Array(length), zone: new Int32Array(length) };
  let ofA = 0;
  let ofB = 0;
  for (let to = 0; to < length; to++) {
    const isA = ofB === b.at.length || (ofA < a.at.length && comesFirst(a, ofA, b, ofB));
    const from = isA ? a : b;
    const position = isA ? ofA++ : ofB++;
    merged.at[to] = from.at[position]!;
    merged.zone[to] = from.zone[position]!;
  }
  return merged;
}

function comesFirst(a: Track, ofA: number, b: Track, ofB: number): boolean {
  const later = a.at[ofA]! - b.at[ofB]!;
  return later < 0 || (later === 0 && a.zone[ofA]! <= b.zone[ofB]!);
}

/** Whether `doublings` rises with this fix. */
function isDoubling(fixes: number): boolean {
  return (fixes & (fixes + 1)) === 0;
}

/** Probability that somebody who was in zone `from` a moment ago is now in `to`; 0 beyond the neighbours. */
export function nearShare(zones: Zones, from: number, to: number): number {
  if (from === to) return SAME_ZONE_SHARE;
  const near = zones.neighbours[from]!;
  return near.includes(to) ? (1 - SAME_ZONE_SHARE) / near.length : 0;
}

function sumOf(shares: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const share of shares.values()) sum += share;
  return Math.min(1, sum);
}

function popularityOf(zones: Zones, all: readonly Fixes[]): Float64Array {
  const counts = new Float64Array(zones.count).fill(1);
  let total = zones.count;
  for (const fixes of all) {
    for (const zone of fixes.zone) counts[zone]! += 1;
    total += fixes.zone.length;
  }
  return counts.map((count) => count / total);
}

function add(shares: Map<number, number>, zone: number, share: number): void {
  shares.set(zone, (shares.get(zone) ?? 0) + share);
}
