/**
 * How well the habits of anybody fit a track. Fixes of one user repeat a few places, so that whoever
 * lives around the corner fits them far better than the average of the whole region; what counts
 * for a candidate is to fit better than the others who live there. The mean over all persons
 * whose whereabouts are known is what "somebody of this population" is worth.
 *
 * Most persons have none of a track's zones: what they add depends on its length only, so that
 * tracks are asked for by length; the others are found by zone.
 */
import { doublings, type Habit, type LocationModel, type Track } from "../location/profile.ts";

export interface AnybodysHabit {
  /**
   * `mean`: natural log of the mean over persons of exp(weight · log LR); 0 where nobody's whereabouts are known.
   * @param weight how much of a log LR over all fixes counts; weight times fixes stays small (tens)
   * @param instead habits that hold for this track in place of the person's own (null = unknown)
   * @param most so many persons are named at most
   */
  fitTo(track: Track, weight: number, instead: ReadonlyMap<number, Habit | null>, most: number): FitOfAnybody;
}

export interface FitOfAnybody {
  readonly mean: number;
  /** Persons with some of the track's zones whom it fits best, by their own habits, best first. */
  readonly best: readonly number[];
  /** Part of the mean that all but `best` make up, 0 … 1. */
  readonly others: number;
}

/** @param habits by person; null where nothing is known */
export function anybodysHabit(model: LocationModel, habits: readonly (Habit | null)[]): AnybodysHabit {
  const elsewhere = Float64Array.from(habits, (habit) => (habit ? model.elsewhere(habit) : Number.NaN));
  const known = habits.reduce((count, habit) => count + (habit ? 1 : 0), 0);
  const inZone = personsByZone(model, habits, elsewhere);
  /** Log LR beyond that of a track without any of the person's zones. */
  const more = new Float64Array(habits.length);
  const fit = new Float64Array(habits.length);
  const met = new Uint32Array(habits.length);
  const worthElsewhere = rememberLast((fixes, weight) => {
    const worth = elsewhere.map((one) => (Number.isNaN(one) ? 0 : Math.exp(weight * (fixes * one))));
    return { worth, sum: worth.reduce((sum, one) => sum + one, 0) };
  });
  return {
    fitTo({ zone }, weight, instead, most) {
      let metCount = 0;
      let length = 0;
      for (const [z, fixes] of countsOf(zone)) {
        const count = doublings(fixes);
        length += count;
        for (let at = inZone.starts[z]!; at < inZone.starts[z + 1]!; at++) {
          const person = inZone.person[at]!;
          if (more[person] === 0) met[metCount++] = person;
          more[person]! += count * inZone.more[at]!;
        }
      }
      const { worth, sum: sumElsewhere } = worthElsewhere(length, weight);
      let sum = sumElsewhere;
      let persons = known;
      for (let at = 0; at < metCount; at++) {
        const person = met[at]!;
        fit[person] = length * elsewhere[person]! + more[person]!;
        more[person] = 0;
        if (!instead.has(person)) sum += Math.exp(weight * fit[person]!) - worth[person]!;
      }
      const best = largest(met.subarray(0, metCount), fit, most);
      let ofBest = 0;
      for (const person of best) if (!instead.has(person)) ofBest += Math.exp(weight * fit[person]!);
      for (const [person, habit] of instead) {
        const was = elsewhere[person]!;
        if (!Number.isNaN(was)) sum -= worth[person]!;
        if (habit) sum += Math.exp(weight * fitOfHabit(model, habit, zone));
        persons += (habit ? 1 : 0) - (Number.isNaN(was) ? 0 : 1);
      }
      return {
        mean: persons === 0 ? 0 : Math.log(sum / persons),
        best,
        others: sum > 0 ? Math.min(1, Math.max(0, 1 - ofBest / sum)) : 1,
      };
    },
  };
}

function fitOfHabit(model: LocationModel, habit: Habit, zone: Int32Array): number {
  let sum = 0;
  for (const [z, fixes] of countsOf(zone)) sum += doublings(fixes) * model.habitAt(habit, z);
  return sum;
}

/** Persons with a habit of zone z: positions starts[z] … starts[z + 1] − 1, ascending. */
interface PersonsByZone {
  readonly starts: Uint32Array;
  readonly person: Uint32Array;
  /** Log LR of a fix there, beyond that of one elsewhere; above 0. */
  readonly more: Float64Array;
}

function personsByZone(
  model: LocationModel,
  habits: readonly (Habit | null)[],
  elsewhere: Float64Array,
): PersonsByZone {
  const zoneCount = model.popularity.length;
  const starts = new Uint32Array(zoneCount + 1);
  for (const habit of habits) for (const zone of habit?.share.keys() ?? []) starts[zone + 1]! += 1;
  for (let zone = 0; zone < zoneCount; zone++) starts[zone + 1]! += starts[zone]!;
  const next = starts.slice();
  const person = new Uint32Array(starts[zoneCount]!);
  const more = new Float64Array(starts[zoneCount]!);
  for (const [one, habit] of habits.entries()) {
    if (!habit) continue;
    for (const zone of habit.share.keys()) {
      const at = next[zone]!++;
      person[at] = one;
      more[at] = model.habitAt(habit, zone) - elsewhere[one]!;
    }
  }
  return { starts, person, more };
}

/** What a track weighs by its length alone. */
export function lengthOf({ zone }: Track): number {
  let sum = 0;
  for (const fixes of countsOf(zone).values()) sum += doublings(fixes);
  return sum;
}

/** Tracks of one length come one after the other. */
function rememberLast<T>(
  compute: (fixes: number, weight: number) => T,
): (fixes: number, weight: number) => T {
  let last: { readonly fixes: number; readonly weight: number; readonly value: T } | null = null;
  return (fixes, weight) => {
    if (last?.fixes !== fixes || last.weight !== weight)
      last = { fixes, weight, value: compute(fixes, weight) };
    return last.value;
  };
}

/** The `most` persons with the largest values, largest first; on a par the lower number. One pass, since few of many are kept. */
function largest(persons: Uint32Array, values: Float64Array, most: number): number[] {
  const kept: number[] = [];
  for (const person of persons) {
    let at = kept.length;
    while (at > 0 && comesBefore(person, kept[at - 1]!, values)) at--;
    if (at === most) continue;
    kept.splice(at, 0, person);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

function comesBefore(a: number, b: number, values: Float64Array): boolean {
  return values[a]! > values[b]! || (values[a] === values[b] && a < b);
}

function countsOf(zones: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return counts;
}
