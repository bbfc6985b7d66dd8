/** Takes a decision or note back: an entry of its own, so that both stay in the history. */
import type { Decision } from "../../domain/decisions.ts";
import { TriplezeroError } from "../../domain/errors.ts";
import { listDecisions } from "../../ledger/decisions.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { addOnce } from "./record-decision.ts";

export interface TakingBack {
  /** Of the new entry; sent again, it is added once. */
  readonly id: string;
  readonly by: string;
  readonly why: string | null;
}

/**
 * @throws TriplezeroError `unknown-decision` (not-found); `taken-back-already` (conflict);
 *   `decision-id-taken` (conflict)
 */
export async function takeBackDecision(
  ledger: Ledger,
  decisionId: string,
  { id, by, why }: TakingBack,
): Promise<Decision> {
  const entries = await listDecisions(ledger);
  const taken = entries.find((entry) => entry.id === decisionId);
  if (!taken || taken.act === "take-back") throw unknownDecision();
  if (entries.some((entry) => entry.takes_back === decisionId && entry.id !== id)) throw takenBackAlready();
  const { subject, seen } = taken;
  return addOnce(ledger, { id, by, subject, act: "take-back", why, takes_back: decisionId, seen });
}

function unknownDecision(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-decision",
    class: "not-found",
    message: { zh: "没有这个决定。", en: "There is no such decision." },
    remedy: { zh: "请刷新页面查看现有的决定。", en: "Reload the page to see what was decided." },
  });
}

function takenBackAlready(): TriplezeroError {
  return new TriplezeroError({
    code: "taken-back-already",
    class: "conflict",
    message: { zh: "这个决定已经撤回。", en: "This decision has been taken back already." },
    remedy: { zh: "请刷新页面查看现状。", en: "Reload the page to see how things stand." },
  });
}
