/** What a run says of the subject of a decision, so that a reader sees whether it has changed since. */
import type { DecisionSubject, SeenFinding } from "../../domain/decisions.ts";
import type { CaseResult, DealFinding, GroupFinding, RecordRef } from "../../domain/findings.ts";

/** Phones that accounts are bound to, by account id. */
export type BoundPhones = ReadonlyMap<string, string>;

/** @param result the newest run; null where nothing was analysed */
export function foundNow(
  result: CaseResult | null,
  subject: DecisionSubject,
  boundPhones: BoundPhones,
): SeenFinding {
  return {
    run_id: result?.run.id ?? null,
    figure: result === null ? null : figureOf(result, subject, boundPhones),
  };
}

/** Figures are rounded when they are found: a smaller difference is none. */
const SAME_FIGURE = 1e-4;

/** Figures alike to what results are rounded to; the runs may differ. */
export function isSameFinding(a: SeenFinding, b: SeenFinding): boolean {
  if (a.figure === null || b.figure === null) return a.figure === b.figure;
  return Math.abs(a.figure - b.figure) < SAME_FIGURE;
}

function figureOf(result: CaseResult, subject: DecisionSubject, boundPhones: BoundPhones): number | null {
  switch (subject.kind) {
    case "phone-user":
      return probabilityOfUse(result, subject.phone_id, subject.person_id);
    case "account-user": {
      const phone = boundPhones.get(subject.account_id);
      return phone === undefined ? null : probabilityOfUse(result, phone, subject.person_id);
    }
    case "duplicate":
      return (
        result.duplicates?.find(({ person_ids }) => subject.person_ids.every((id) => person_ids.includes(id)))
          ?.log10_lr ?? null
      );
    case "role":
      return greatest(
        result.groups.flatMap(({ members }) =>
          members
            .filter((member) => member.person_id === subject.person_id)
            .flatMap(({ roles }) => roles.filter(({ role }) => role === subject.role))
            .map(({ probability }) => probability),
        ),
      );
    case "person":
      return result.persons.find((person) => person.person_id === subject.person_id)?.suspicion ?? null;
    case "group":
      return groupOf(result, subject.person_ids)?.score ?? null;
    case "deal":
      return dealOf(result, subject.record)?.log10_lr ?? null;
  }
}

/** The deal that cites the record. */
export function dealOf(result: CaseResult, { file, id }: RecordRef): DealFinding | undefined {
  if (file !== "contacts" && file !== "payments" && file !== "parcels" && file !== "sightings")
    return undefined;
  return result.deals.find((deal) => deal[file].includes(id));
}

/** The group that has more than half of these persons. */
export function groupOf(result: CaseResult, personIds: readonly string[]): GroupFinding | undefined {
  const known = new Set(personIds);
  return result.groups.find(
    ({ members }) => 2 * members.filter(({ person_id }) => known.has(person_id)).length > known.size,
  );
}

function probabilityOfUse(result: CaseResult, phone: string, person: string): number | null {
  const use = result.phone_users.find((one) => one.phone_id === phone && one.person_id === person);
  return use?.probability ?? null;
}

function greatest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}
