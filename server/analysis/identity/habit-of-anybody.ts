/**
 * How well the habits of anybody fit a track. Fixes of one user repeat a few places, so that whoever
 * lives around the corner fits them far better than the average of the whole region; what counts
 * for a candidate is to fit better than the others who live there. The mean over all persons
 * whose whereabouts are known is what "somebody of this population" is worth.
 */
import type { Habit, LocationModel, Track } from "../location/profile.ts";

export interface AnybodysHabit {
  /**
   * Natural log of the mean over persons of exp(weight · log LR).
   * @param weight how much of a log LR over all fixes counts, for fixes are not independent
   * @param instead habits that hold for this track in place of the person's own (null = unknown)
   */
  meanFit(track: Track, weight: number, instead: ReadonlyMap<number, Habit | null>): number;
}

/** @param habits by person; null where nothing is known */
export function anybodysHabit(model: LocationModel, habits: readonly (Habit | null)[]): AnybodysHabit {
  const inZone = new Map<number, { readonly person: number; readonly more: number }[]>();
  const elsewhere = Float64Array.from(habits, (habit) => (habit ? model.elsewhere(habit) : Number.NaN));
  for (const [person, habit] of habits.entries()) {
    if (!habit) continue;
    for (const zone of habit.share.keys()) {
      const more = model.habitAt(habit, zone) - elsewhere[person]!;
      const list = inZone.get(zone);
      if (list) list.push({ person, more });
      else inZone.set(zone, [{ person, more }]);
    }
  }
  const fit = new Float64Array(habits.length);
  return {
    meanFit({ zone }, weight, instead) {
      for (let person = 0; person < fit.length; person++) fit[person] = zone.length * elsewhere[person]!;
      for (const [z, count] of countsOf(zone)) {
        for (const { person, more } of inZone.get(z) ?? []) fit[person]! += count * more;
      }
      for (const [person, habit] of instead) {
        fit[person] = habit ? zone.reduce((sum, z) => sum + model.habitAt(habit, z), 0) : Number.NaN;
      }
      return logMeanExp(fit, weight);
    },
  };
}

function countsOf(zones: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return counts;
}

/** Over those that are known; 0 where none is. */
function logMeanExp(values: Float64Array, weight: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value * weight > top) top = value * weight;
  if (top === Number.NEGATIVE_INFINITY) return 0;
  let sum = 0;
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += Math.exp(value * weight - top);
    known++;
  }
  return top + Math.log(sum / known);
}
