/**
 * Entries that may be one person, each proposed with its likelihood ratio and the fields that
 * speak for and against. Nothing is merged: a person decides. Twins and families share birth
 * dates and homes, so a proposal needs a name or an identity number in common besides.
 */
import type { CaseTables } from "../../../domain/case-tables.ts";
import type { Contribution, DuplicateProposal, RecordRef } from "../../../domain/findings.ts";
import { byId, rounded } from "../../case/ids.ts";
import { candidatePairs } from "./candidate-pairs.ts";
import { type DuplicateFeature, fieldWeight } from "./field-weights.ts";
import { isOneSlipApart, isValidIdNumber } from "./id-number.ts";
import { type SharedThing, sharedThings } from "./shared-things.ts";

/** log10 LR from which a pair is proposed: 10,000 times likelier of one person than of two. */
const PROPOSED_LOG10_LR = 4;

/** At least one of these is needed. */
const NAMING: readonly DuplicateFeature[] = [
  "same-id-number",
  "same-id-number-invalid",
  "similar-id-number",
  "same-name",
  "alias-as-name",
];

interface Outcome {
  readonly feature: DuplicateFeature;
  readonly log10Lr: number;
  /** Share of the other entries that have the same value. */
  readonly share?: number;
  readonly records?: readonly RecordRef[];
}

export interface Duplicates {
  /** Sorted by the ids of the pair. */
  readonly proposals: readonly DuplicateProposal[];
  /** How many pairs were compared. */
  readonly compared: number;
}

export function findDuplicates(tables: CaseTables): Duplicates {
  const things = sharedThings(tables);
  const pairs = candidatePairs(
    tables,
    things.map(({ a, b }) => [a, b]),
  );
  const compare = pairComparison(tables, things);
  const proposals = pairs.flatMap(([a, b]) => {
    const outcomes = compare(a, b);
    const log10Lr = outcomes.reduce((sum, outcome) => sum + outcome.log10Lr, 0);
    const isNamed = outcomes.some(({ feature }) => NAMING.includes(feature));
    return isNamed && log10Lr >= PROPOSED_LOG10_LR ? [proposal(tables, a, b, outcomes, log10Lr)] : [];
  });
  return {
    proposals: proposals.sort(
      (x, y) => byId(x.person_ids[0], y.person_ids[0]) || byId(x.person_ids[1], y.person_ids[1]),
    ),
    compared: pairs.length,
  };
}

function proposal(
  { persons }: CaseTables,
  a: number,
  b: number,
  outcomes: readonly Outcome[],
  log10Lr: number,
): DuplicateProposal {
  const person_ids = [persons.ids[a]!, persons.ids[b]!].sort(byId) as [string, string];
  const entries = person_ids.map((id): RecordRef => ({ file: "persons", id }));
  const contributions = outcomes.map((outcome): Contribution => {
    const records = [...entries, ...(outcome.records ?? [])];
    return {
      feature: outcome.feature,
      value: 1,
      ...(outcome.share === undefined
        ? {}
        : { comparison: rounded(outcome.share, 6), population: "all-persons" }),
      direction: outcome.log10Lr < 0 ? "against" : "for",
      log10_lr: rounded(outcome.log10Lr),
      records,
      records_total: records.length,
    };
  });
  return { person_ids, log10_lr: rounded(log10Lr), contributions };
}

function pairComparison(tables: CaseTables, things: readonly SharedThing[]) {
  const { persons } = tables;
  const names = namesOf(tables);
  const shareOfName = shareOf(names.holders);
  const shareOfBirth = shareOf(countsOf(persons.birthDate));
  const shareOfHome = shareOf(countsOf(persons.home));
  const shareOfId = shareOf(countsOf(persons.idNumber.map((number) => number || -1)));
  const isValid = persons.idNumber.map(isValidIdNumber);

  /** The number says birth date and sex too: where it decides, these count no second time. */
  const idNumber = (a: number, b: number): Outcome | null => {
    const [own, other] = [persons.idNumber[a]!, persons.idNumber[b]!];
    if (own === "" || other === "") return null;
    if (own === other) {
      const share = shareOfId(own);
      // The two themselves are what is to be explained; a third that has the number makes it a filler.
      if (isValid[a]) return outcome("same-id-number", share.beyondPair);
      return outcome("same-id-number-invalid", share.ofOthers);
    }
    const isSlip = isOneSlipApart(own, other) && !(isValid[a] && isValid[b]);
    return outcome(isSlip ? "similar-id-number" : "other-id-number");
  };

  const name = (a: number, b: number): Outcome | null => {
    const [own, other] = [names.main[a]!, names.main[b]!];
    if (own >= 0 && own === other) return outcome("same-name", shareOfName(own).ofOthers);
    const known = names.all[b]!;
    const common = [...names.all[a]!].filter((one) => known.has(one));
    if (common.length > 0) {
      const rarest = Math.min(...common.map((one) => shareOfName(one).ofOthers));
      return outcome("alias-as-name", rarest);
    }
    return own >= 0 && other >= 0 ? outcome("other-name") : null;
  };

  const birthDate = (a: number, b: number): Outcome | null => {
    const [own, other] = [persons.birthDate[a]!, persons.birthDate[b]!];
    if (own < 0 || other < 0) return null;
    if (own === other) return outcome("same-birth-date", shareOfBirth(own).beyondPair);
    return outcome(isSimilarDate(own, other) ? "similar-birth-date" : "other-birth-date");
  };

  const sex = (a: number, b: number): Outcome | null => {
    const [own, other] = [persons.sex[a]!, persons.sex[b]!];
    if (own < 0 || other < 0) return null;
    return outcome(own === other ? "same-sex" : "other-sex");
  };

  const home = (a: number, b: number): Outcome | null => {
    const [own, other] = [persons.home[a]!, persons.home[b]!];
    if (own < 0 || other < 0) return null;
    return own === other ? outcome("same-home", shareOfHome(own).ofOthers) : outcome("other-home");
  };

  const sharedOf = new Map<string, RecordRef[]>();
  for (const { a, b, records } of things) {
    const key = pairKey(a, b);
    sharedOf.set(key, [...(sharedOf.get(key) ?? []), ...records]);
  }
  const shared = (a: number, b: number): Outcome | null => {
    const records = sharedOf.get(pairKey(a, b));
    return records ? { ...outcome("shared-phone-or-account"), records } : null;
  };

  return (a: number, b: number): Outcome[] => {
    const id = idNumber(a, b);
    const saysBirth = id?.feature === "same-id-number" || id?.feature === "similar-id-number";
    const personal = saysBirth ? [] : [birthDate(a, b), sex(a, b)];
    return [id, name(a, b), ...personal, home(a, b), shared(a, b)].filter((one) => one !== null);
  };
}

function outcome(feature: DuplicateFeature, share?: number): Outcome {
  return {
    feature,
    log10Lr: fieldWeight(feature, share),
    ...(share === undefined ? {} : { share }),
  };
}

function pairKey(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

/** Dates as yyyymmdd: one of year, month, day differs, or month and day changed places. */
function isSimilarDate(a: number, b: number): boolean {
  const parts = (date: number) => [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100];
  const [year, month, day] = parts(a);
  const [otherYear, otherMonth, otherDay] = parts(b);
  const differing = [year !== otherYear, month !== otherMonth, day !== otherDay].filter(Boolean).length;
  return differing === 1 || (year === otherYear && month === otherDay && day === otherMonth);
}

function namesOf({ persons, personNames }: CaseTables) {
  const main = new Int32Array(persons.ids.length).fill(-1);
  const all = persons.ids.map(() => new Set<number>());
  const holders = new Map<number, number>();
  for (const [row, person] of personNames.person.entries()) {
    const name = personNames.name[row]!;
    if (personNames.isAlias[row] === 0) main[person] = name;
    const own = all[person]!;
    if (!own.has(name)) holders.set(name, (holders.get(name) ?? 0) + 1);
    own.add(name);
  }
  return { main, all, holders: { counts: holders, known: all.filter((own) => own.size > 0).length } };
}

interface ValueCounts<T> {
  readonly counts: ReadonlyMap<T, number>;
  /** Entries whose value is known. */
  readonly known: number;
}

/** −1 = unknown. */
function countsOf<T extends number | string>(values: Iterable<T>): ValueCounts<T> {
  const counts = new Map<T, number>();
  let known = 0;
  for (const value of values) {
    if (value === -1) continue;
    known += 1;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { counts, known };
}

/** Share of the other entries that have a value: all others, or those beyond the pair at hand. */
function shareOf<T>({ counts, known }: ValueCounts<T>) {
  return (value: T): { readonly ofOthers: number; readonly beyondPair: number } => {
    const count = counts.get(value) ?? 0;
    const others = Math.max(1, known - 1);
    return { ofOthers: Math.max(0, count - 1) / others, beyondPair: Math.max(0, count - 2) / others };
  };
}
