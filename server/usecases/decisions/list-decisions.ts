/** Decisions with their history: what holds, what the findings under them say now, whether the run uses them. */
import {
  type Decision,
  type DecisionSubject,
  decisionsInForce,
  isOfIdentity,
  type SeenFinding,
} from "../../domain/decisions.ts";
import type { CaseResult } from "../../domain/findings.ts";
import { parseNodeKey } from "../../domain/graph-model.ts";
import { listDecisions } from "../../ledger/decisions.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { latestRun } from "../../ledger/runs.ts";
import { readBoundPhones } from "../../projection/named-records/read.ts";
import { DECISIONS_UP_TO } from "../analyze-case.ts";
import { dealOf, foundNow, groupOf, isSameFinding } from "./found-now.ts";

/**
 * `as-seen`: the newest run says the same; `changed`: it says something else; `used`: an identity
 * decision that the newest run took as given; `waiting`: one that the next run will.
 */
export type DecisionState = "as-seen" | "changed" | "used" | "waiting";

export interface ListedDecision extends Decision {
  readonly in_force: boolean;
  /** The entry that took it back. */
  readonly taken_back_by: string | null;
  readonly now: SeenFinding;
  readonly state: DecisionState;
}

/** @param about key of a person, phone, account, group or deal; null = all. Newest first. */
export async function decisionsAbout(ledger: Ledger, about: string | null): Promise<ListedDecision[]> {
  const entries = await listDecisions(ledger);
  const result = (await latestRun(ledger))?.result ?? null;
  const isAbout = about === null ? () => true : aboutKey(about, result);
  const wanted = entries.filter(({ subject }) => isAbout(subject));
  const accounts = wanted.flatMap(({ subject }) =>
    subject.kind === "account-user" ? [subject.account_id] : [],
  );
  const boundPhones = await ledger.read((connection) => readBoundPhones(connection, accounts));
  const inForce = decisionsInForce(entries);
  const takenBackBy = new Map(
    entries.flatMap((entry) => (entry.takes_back ? [[entry.takes_back, entry.id]] : [])),
  );
  return wanted
    .map((entry) => {
      const now = foundNow(result, entry.subject, boundPhones);
      return {
        ...entry,
        in_force: inForce.has(entry.id),
        taken_back_by: takenBackBy.get(entry.id) ?? null,
        now,
        state: stateOf(entry, now, result),
      };
    })
    .reverse();
}

function stateOf(entry: Decision, now: SeenFinding, result: CaseResult | null): DecisionState {
  if (isOfIdentity(entry.subject) && (entry.act === "accept" || entry.act === "reject")) {
    return Number(result?.run.parameters[DECISIONS_UP_TO] ?? 0) >= entry.position ? "used" : "waiting";
  }
  return isSameFinding(entry.seen, now) ? "as-seen" : "changed";
}

function aboutKey(key: string, result: CaseResult | null): (subject: DecisionSubject) => boolean {
  const parsed = parseNodeKey(key);
  if (!parsed) return () => false;
  const { kind, id } = parsed;
  switch (kind) {
    case "Person":
      return (subject) => subject.kind !== "group" && personsOf(subject).includes(id);
    case "Phone":
      return (subject) => subject.kind === "phone-user" && subject.phone_id === id;
    case "Account":
      return (subject) => subject.kind === "account-user" && subject.account_id === id;
    case "Group":
      return (subject) =>
        subject.kind === "group" && result !== null && groupOf(result, subject.person_ids)?.id === id;
    case "Deal":
      return (subject) =>
        subject.kind === "deal" && result !== null && dealOf(result, subject.record)?.id === id;
    default:
      return () => false;
  }
}

function personsOf(subject: DecisionSubject): readonly string[] {
  if ("person_id" in subject) return [subject.person_id];
  return "person_ids" in subject ? subject.person_ids : [];
}
