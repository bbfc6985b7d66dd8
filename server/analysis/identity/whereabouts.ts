/**
 * Where persons were: by sightings, the home, and the lines that are thought to be theirs; and
 * whose habits fit a line.
 */
import { type Habit, mergeTracks, type Track, trackOf } from "../location/profile.ts";
import { anybodysHabit, type FitOfAnybody, lengthOf } from "./habit-of-anybody.ts";
import type { Known } from "./known-facts.ts";
import type { IdentityEvidence } from "./user-candidate.ts";

/** Places of one person come together (home, work, the way between), so that they are no independent draws. */
export const HABIT_TEMPER = 0.3;
/** Fixes' worth: a phone is at home more often than anywhere else. */
const HOME_WEIGHT = 20;
/** Fixes' worth: where cameras and patrols see people is not where they spend their time. */
const SIGHTING_WEIGHT = 0.6;
/** Whoever is usually where a line is may use it, even if no two of their records lie close in time. */
const MOST_BY_HABIT = 12;

/** Where a person was, by records other than those of one line. */
export interface Whereabouts {
  readonly own: Track;
  readonly habit: Habit;
}

/** What is not known of anybody is null. `exceptLine`: a line is never compared with itself; NO_LINE for none. */
export type WhereaboutsOf = (person: number, exceptLine: number) => Whereabouts | null;

const NO_LINE = -1;

/** Made once a person and round, and once for each line of his without that line. */
export function rememberWhereabouts(
  evidence: IdentityEvidence,
  known: Known,
  tracks: readonly Track[],
  ownLines: readonly (readonly number[])[],
): WhereaboutsOf {
  const make = (person: number, lines: readonly number[]): Whereabouts | null => {
    const seen = trackOf(evidence.personFixes, person);
    const ofLines = mergeTracks(lines.map((line) => tracks[line]!));
    const own = mergeTracks([seen, ofLines]);
    const home = known.homeZone[person]!;
    if (own.at.length === 0 && home < 0) return null;
    const weights = new Map<number, number>(home < 0 ? [] : [[home, HOME_WEIGHT]]);
    for (const zone of seen.zone) weights.set(zone, (weights.get(zone) ?? 0) + SIGHTING_WEIGHT);
    const habit = evidence.location.habitOf(ofLines, weights);
    return { own, habit };
  };
  const made = new Map<number, Whereabouts | null>();
  /** By line: a line has one owner. */
  const madeWithout = new Map<number, Whereabouts | null>();
  return (person, exceptLine) => {
    const lines = ownLines[person]!;
    const isOwn = lines.includes(exceptLine);
    const known = isOwn ? madeWithout : made;
    const key = isOwn ? exceptLine : person;
    let whereabouts = known.get(key);
    if (whereabouts === undefined) {
      whereabouts = make(person, isOwn ? lines.filter((line) => line !== exceptLine) : lines);
      known.set(key, whereabouts);
    }
    return whereabouts;
  };
}

/** For each line what the habit of somebody of this population is worth, as `UseTerms.habit`, and whom it fits best. */
export function fitOfAnybody(
  { location }: IdentityEvidence,
  tracks: readonly Track[],
  ownLines: readonly (readonly number[])[],
  whereabouts: WhereaboutsOf,
): FitOfAnybody[] {
  const owners: number[][] = tracks.map(() => []);
  for (const [person, own] of ownLines.entries()) for (const line of own) owners[line]!.push(person);
  const anybody = anybodysHabit(
    location,
    ownLines.map((_, person) => whereabouts(person, NO_LINE)?.habit ?? null),
  );
  const fits = new Array<FitOfAnybody>(tracks.length);
  const lengths = tracks.map(lengthOf);
  const byLength = [...tracks.keys()].sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  for (const line of byLength) {
    const track = tracks[line]!;
    // A line is never compared with itself, here as little as for a candidate.
    const instead = new Map(
      owners[line]!.map((person) => [person, whereabouts(person, line)?.habit ?? null]),
    );
    fits[line] = anybody.fitTo(track, HABIT_TEMPER, instead, MOST_BY_HABIT);
  }
  return fits;
}
