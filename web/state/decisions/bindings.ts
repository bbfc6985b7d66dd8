/** Decisions for components: listed for a subject, recorded once however often the network fails, taken back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type DecisionSubject, subjectKey, type Verdict } from "../../../server/domain/decisions.ts";
import { asApiError } from "../../api/api-error.ts";
import { type Answer, call } from "../../api/client.ts";

export type ListedDecision = Answer<"listDecisions">["decisions"][number];

export interface DecisionInput {
  readonly by: string;
  readonly subject: DecisionSubject;
  readonly act: Verdict | "note";
  readonly why: string | null;
}

const TRIES = 3;

/** Records or takes back; the id is made once, so that a repeated try adds nothing twice. */
export function useRecordDecision() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, ...input }: DecisionInput & { readonly id: string }) =>
      call("recordDecision", { body: { id, ...input, subject: bodyOf(input.subject) } }),
    retry: isWorthRetrying,
    onSettled: () => client.invalidateQueries({ queryKey: ["decisions"] }),
  });
}

export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, decision, by }: { id: string; decision: string; by: string }) =>
      call("takeBackDecision", { params: { id: decision }, body: { id, by } }),
    retry: isWorthRetrying,
    onSettled: () => client.invalidateQueries({ queryKey: ["decisions"] }),
  });
}

/** Decisions and taking back on one subject, newest first, without notes. */
export function verdictsOn(
  decisions: readonly ListedDecision[],
  subject: DecisionSubject,
): readonly ListedDecision[] {
  const key = subjectKey(subject);
  const notes = new Set(decisions.filter(({ act }) => act === "note").map(({ id }) => id));
  return decisions.filter(
    (entry) =>
      entry.act !== "note" &&
      !(entry.takes_back !== null && notes.has(entry.takes_back)) &&
      subjectKey(entry.subject) === key,
  );
}

export function newId(): string {
  // Not `randomUUID`: an intranet without TLS is no secure context for the browser.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function isWorthRetrying(failures: number, error: unknown): boolean {
  return asApiError(error).isUnreachable && failures < TRIES;
}

/** The contract's lists are not read-only. */
function bodyOf(subject: DecisionSubject) {
  switch (subject.kind) {
    case "duplicate":
      return { ...subject, person_ids: [...subject.person_ids] as [string, string] };
    case "group":
      return { ...subject, person_ids: [...subject.person_ids] };
    default:
      return subject;
  }
}
