/**
 * Who uses a line (one SIM, or a chain of SIMs handed over): not who holds it. For every line
 * the candidates are compared by
 *   prior (holder, household of the holder, anybody) · established use · bound accounts ·
 *   handset · contacts with the candidate's own lines · whom he pays · where the line was against where the
 *   candidate was (judge-line.ts),
 * and normalised together with "somebody else", so that a line may stay unknown.
 *
 * Where a candidate was is also shown by his other lines, so that all users are settled
 * together. It begins with what is on record of persons (sightings, homes, established use), not
 * with the registered holders: a straw who holds a SIM would be where its user is, and would draw
 * the user's own phone to himself. Then the changes that offer themselves are made, those with
 * the most evidence first, and of those that touch one person only one a round: two lines that
 * one man carries would else change places for ever (moves of a game with a common potential,
 * Monderer and Shapley 1996).
 */
import { mergeTracks, trackOf } from "../location/profile.ts";
import { circlesOf, neighboursOf } from "./circles.ts";
import { coLocatedPersons } from "./co-location.ts";
import type { FitOfAnybody } from "./habit-of-anybody.ts";
import { type JudgedLine, judgeLine } from "./judge-line.ts";
import { householdOf, knownOf } from "./known-facts.ts";
import { type Payees, paidCircleOf } from "./paid-circle.ts";
import type { RememberedFits } from "./remembered-fits.ts";
import type { IdentityEvidence, LineUsers, UserCandidate } from "./user-candidate.ts";
import { fitOfAnybody, rememberWhereabouts } from "./whereabouts.ts";

const SURE = 0.6;
const NOBODY = -1;
/** As many rounds settle all but a handful of lines. */
export const MOST_ROUNDS = 6;
/** Habits change little after as many rounds. */
const ROUNDS_OF_HABITS = 2;

/** @param payees null where payments are not to count */
export function findUsers(
  evidence: IdentityEvidence,
  lines: readonly (readonly number[])[],
  fits: RememberedFits,
  payees: Payees | null,
  mostRounds = MOST_ROUNDS,
): LineUsers {
  const known = knownOf(evidence, lines);
  const tracks = lines.map((phones) =>
    mergeTracks(phones.map((phone) => trackOf(evidence.phoneFixes, phone))),
  );
  const near = coLocatedPersons(evidence, tracks);
  const owners = Int32Array.from(lines, (_, line) => known.established[line]![0] ?? NOBODY);
  const judged = new Array<JudgedLine>(lines.length);
  const neighbours = neighboursOf(evidence.activity, lines);
  const names = lines.map((phones) => phones.join());
  let anybody: FitOfAnybody[] = [];
  let open: readonly number[] = [...lines.keys()];
  for (let round = 1; ; round++) {
    const ownLines = linesOf(evidence.tables.persons.ids.length, owners);
    const whereabouts = rememberWhereabouts(evidence, known, tracks, ownLines);
    const circles = circlesOf(neighbours, owners, ownLines, (person) => householdOf(known, person));
    const paid = payees && paidCircleOf(payees, neighbours, owners);
    if (round <= ROUNDS_OF_HABITS) anybody = fitOfAnybody(evidence, tracks, ownLines, whereabouts);
    for (const line of open)
      judged[line] = judgeLine(evidence, known, {
        line,
        fitOf: (person) =>
          fits.of(names[line]!, person, otherLines(ownLines[person]!, line, names), () => {
            const elsewhere = whereabouts(person, line);
            return elsewhere && evidence.location.fitOf(tracks[line]!, elsewhere.own, elsewhere.habit);
          }),
        near: near[line]!,
        anybody: anybody[line]!,
        circles,
        paid,
      });
    const moves = movesOf(owners, judged);
    if (moves.length === 0 || round === mostRounds) return judged.map(({ users }) => users);
    // At first nobody has a line, so that no two changes depend on each other.
    const touched = make(moves, owners, round === 1);
    open = [...lines.keys()].filter(
      (line) => round < ROUNDS_OF_HABITS || touchesAny(judged[line]!.considered, touched),
    );
  }
}

/** A line that would be another person's, or nobody's, by what is known now. */
interface Move {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Natural log of how much likelier. */
  readonly gain: number;
}

/** Those with the most evidence first. */
function movesOf(owners: Int32Array, judged: readonly JudgedLine[]): Move[] {
  const moves: Move[] = [];
  for (const [line, { users, weightOf }] of judged.entries()) {
    const from = owners[line]!;
    const to = ownerOf(users[0]);
    if (from !== to) moves.push({ line, from, to, gain: weightOf(to) - weightOf(from) });
  }
  return moves.sort((a, b) => b.gain - a.gain || a.line - b.line);
}

/** @returns the persons whose lines changed */
function make(moves: readonly Move[], owners: Int32Array, all: boolean): Set<number> {
  const touched = new Set<number>();
  for (const { line, from, to } of moves) {
    if (!all && (touched.has(from) || touched.has(to))) continue;
    for (const person of [from, to]) if (person !== NOBODY) touched.add(person);
    owners[line] = to;
  }
  return touched;
}

function ownerOf(best: UserCandidate | undefined): number {
  return best && best.probability >= SURE ? best.person : NOBODY;
}

/** Lines that are thought to be each person's. */
function linesOf(personCount: number, owners: Int32Array): number[][] {
  const lines: number[][] = Array.from({ length: personCount }, () => []);
  for (const [line, person] of owners.entries()) if (person !== NOBODY) lines[person]!.push(line);
  return lines;
}

function otherLines(own: readonly number[], line: number, names: readonly string[]): string {
  let others = "";
  for (const one of own) if (one !== line) others += `;${names[one]}`;
  return others;
}

function touchesAny(considered: ReadonlySet<number>, touched: ReadonlySet<number>): boolean {
  for (const person of considered) if (touched.has(person)) return true;
  return false;
}
