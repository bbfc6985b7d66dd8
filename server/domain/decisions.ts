/**
 * What people decide about findings. Entries are only ever added: a changed mind is a newer
 * entry, taking back is an entry of its own. A subject names what outlives a run (persons,
 * phones, records), never a group or deal by its number, which the next run may give to another.
 */
import type { RecordRef } from "./findings.ts";
import type { Role } from "./roles.ts";

export const VERDICTS = ["accept", "unsure", "reject"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ACTS = [...VERDICTS, "note", "take-back"] as const;
export type Act = (typeof ACTS)[number];

export type DecisionSubject =
  | { readonly kind: "phone-user"; readonly phone_id: string; readonly person_id: string }
  | { readonly kind: "account-user"; readonly account_id: string; readonly person_id: string }
  | { readonly kind: "duplicate"; readonly person_ids: readonly [string, string] }
  | { readonly kind: "role"; readonly person_id: string; readonly role: Role }
  /** Notes only, as the two below. */
  | { readonly kind: "person"; readonly person_id: string }
  /** A group is known by its members, sorted. */
  | { readonly kind: "group"; readonly person_ids: readonly string[] }
  /** A deal is known by a record of it, since a record serves at most one deal. */
  | { readonly kind: "deal"; readonly record: RecordRef };

export interface Decision {
  /** Made by whoever sends it, so that sending it twice adds it once. */
  readonly id: string;
  /** Order of arrival; only grows. */
  readonly position: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Name or service number of the reviewer, as given. */
  readonly by: string;
  readonly subject: DecisionSubject;
  readonly act: Act;
  readonly why: string | null;
  /** Of a `take-back`: the entry taken back. */
  readonly takes_back: string | null;
  /** What the newest run said of the subject when this was decided. */
  readonly seen: SeenFinding;
}

export interface SeenFinding {
  /** Null where nothing had been analysed. */
  readonly run_id: string | null;
  /** Probability of a use or role, log10 LR of a duplicate or deal; null where the run had no such finding. */
  readonly figure: number | null;
}

/** An identity decision as the analysis takes it. */
export interface DecidedUse {
  readonly thing: "phone" | "account";
  readonly thing_id: string;
  readonly person_id: string;
  readonly verdict: "accept" | "reject";
}

/** Whether it says who uses a phone or an account: such decisions are an input of the analysis. */
export function isOfIdentity({ kind }: DecisionSubject): boolean {
  return kind === "phone-user" || kind === "account-user";
}

/** The same text for the same subject, whatever the order of its persons. */
export function subjectKey(subject: DecisionSubject): string {
  switch (subject.kind) {
    case "phone-user":
      return JSON.stringify([subject.kind, subject.phone_id, subject.person_id]);
    case "account-user":
      return JSON.stringify([subject.kind, subject.account_id, subject.person_id]);
    case "duplicate":
    case "group":
      return JSON.stringify([subject.kind, ...[...subject.person_ids].sort()]);
    case "role":
      return JSON.stringify([subject.kind, subject.person_id, subject.role]);
    case "person":
      return JSON.stringify([subject.kind, subject.person_id]);
    case "deal":
      return JSON.stringify([subject.kind, subject.record.file, subject.record.id]);
  }
}

/**
 * Ids of what holds now: every note, and of each subject the newest verdict; of both only what
 * was not taken back. Taking back a verdict lets the one before it hold again.
 */
export function decisionsInForce(entries: readonly Decision[]): Set<string> {
  const takenBack = new Set(entries.flatMap((entry) => entry.takes_back ?? []));
  const verdicts = new Map<string, Decision>();
  const inForce = new Set<string>();
  for (const entry of entries) {
    if (entry.act === "take-back" || takenBack.has(entry.id)) continue;
    if (entry.act === "note") {
      inForce.add(entry.id);
      continue;
    }
    const key = subjectKey(entry.subject);
    const other = verdicts.get(key);
    if (!other || other.position < entry.position) verdicts.set(key, entry);
  }
  for (const { id } of verdicts.values()) inForce.add(id);
  return inForce;
}

/** Accepted and rejected users among the decisions that hold, in the order of their subjects. */
export function decidedUses(entries: readonly Decision[]): DecidedUse[] {
  const inForce = decisionsInForce(entries);
  return entries
    .filter(({ id }) => inForce.has(id))
    .flatMap(({ subject, act }): DecidedUse[] => {
      if (act !== "accept" && act !== "reject") return [];
      if (subject.kind === "phone-user") return [use("phone", subject.phone_id, subject.person_id, act)];
      if (subject.kind === "account-user")
        return [use("account", subject.account_id, subject.person_id, act)];
      return [];
    })
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function use(
  thing: DecidedUse["thing"],
  thing_id: string,
  person_id: string,
  verdict: DecidedUse["verdict"],
): DecidedUse {
  return { thing, thing_id, person_id, verdict };
}
