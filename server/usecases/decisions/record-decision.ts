/** Adds a decision or a note to the ledger, with what the newest run said of its subject at that moment. */
import { isDeepStrictEqual } from "node:util";
import { type Decision, type DecisionSubject, subjectKey, type Verdict } from "../../domain/decisions.ts";
import { TriplezeroError } from "../../domain/errors.ts";
import type { RecordRef } from "../../domain/findings.ts";
import { addDecision, type DecisionToAdd } from "../../ledger/decisions.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { latestRun } from "../../ledger/runs.ts";
import { readBoundPhones, readMissingRecords } from "../../projection/named-records/read.ts";
import { foundNow } from "./found-now.ts";

export interface NewDecision {
  /** Made by the sender: sent again, it is added once. */
  readonly id: string;
  readonly by: string;
  readonly subject: DecisionSubject;
  readonly act: Verdict | "note";
  readonly why: string | null;
}

const DECIDABLE: readonly DecisionSubject["kind"][] = ["phone-user", "account-user", "duplicate", "role"];

/**
 * @throws TriplezeroError `reason-missing`, `not-decidable`, `unknown-subject` (bad-input);
 *   `decision-id-taken` (conflict) where the id stands for another decision
 */
export async function recordDecision(ledger: Ledger, decision: NewDecision): Promise<Decision> {
  const { id, by, subject, act, why } = decision;
  if ((act === "reject" || act === "note") && (why === null || why.trim() === "")) throw reasonMissing();
  if (act !== "note" && !DECIDABLE.includes(subject.kind)) throw notDecidable();
  const { missing, boundPhones } = await ledger.read(async (connection) => ({
    missing: await readMissingRecords(connection, recordsOf(subject)),
    boundPhones: await readBoundPhones(
      connection,
      subject.kind === "account-user" ? [subject.account_id] : [],
    ),
  }));
  if (missing.length > 0) throw unknownSubject();
  const seen = foundNow((await latestRun(ledger))?.result ?? null, subject, boundPhones);
  return addOnce(ledger, { id, by, subject, act, why, takes_back: null, seen });
}

/** @throws TriplezeroError `decision-id-taken` (conflict) */
export async function addOnce(ledger: Ledger, entry: DecisionToAdd): Promise<Decision> {
  const stored = await addDecision(ledger, entry, new Date());
  const isSame =
    stored.by === entry.by &&
    stored.act === entry.act &&
    stored.why === entry.why &&
    stored.takes_back === entry.takes_back &&
    isDeepStrictEqual(subjectKey(stored.subject), subjectKey(entry.subject));
  if (!isSame) throw idTaken();
  return stored;
}

function recordsOf(subject: DecisionSubject): RecordRef[] {
  const person = (id: string): RecordRef => ({ file: "persons", id });
  switch (subject.kind) {
    case "phone-user":
      return [{ file: "phones", id: subject.phone_id }, person(subject.person_id)];
    case "account-user":
      return [{ file: "accounts", id: subject.account_id }, person(subject.person_id)];
    case "duplicate":
    case "group":
      return subject.person_ids.map(person);
    case "role":
    case "person":
      return [person(subject.person_id)];
    case "deal":
      return [subject.record];
  }
}

function reasonMissing(): TriplezeroError {
  return new TriplezeroError({
    code: "reason-missing",
    class: "bad-input",
    message: { zh: "否定和备注须写明理由或内容。", en: "A rejection needs its reason, a note its text." },
    remedy: { zh: "请填写理由后再提交。", en: "Write why, then send it again." },
    where: { column: "why" },
  });
}

function notDecidable(): TriplezeroError {
  return new TriplezeroError({
    code: "not-decidable",
    class: "bad-input",
    message: {
      zh: "只能对身份关联、重复条目和角色作出认可、存疑或否定。",
      en: "Only identity links, duplicate entries and roles can be accepted, left open or rejected.",
    },
    remedy: { zh: "对人员、团伙和交易请写备注。", en: "Write a note on a person, group or deal instead." },
    where: { column: "subject.kind" },
  });
}

function unknownSubject(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-subject",
    class: "bad-input",
    message: {
      zh: "台账中没有该决定所指的人员、号码、账户或记录。",
      en: "The ledger holds no such person, phone, account or record.",
    },
    remedy: { zh: "请刷新页面，再从列表中选择。", en: "Reload the page and choose from what it lists." },
    where: { column: "subject" },
  });
}

function idTaken(): TriplezeroError {
  return new TriplezeroError({
    code: "decision-id-taken",
    class: "conflict",
    message: {
      zh: "这个编号已用于另一个决定，本次没有保存。",
      en: "This id stands for another decision; nothing was saved.",
    },
    remedy: { zh: "请换一个新编号重新提交。", en: "Send it again under a new id." },
    where: { column: "id" },
  });
}
