/** One saved view with its content and who changed it when; a deleted one too, so that it can be brought back. */
import { TriplezeroError } from "../../domain/errors.ts";
import type { SavedView, SavedViewSummary } from "../../domain/saved-view.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readSavedView } from "../../ledger/saved-views.ts";

/** @throws TriplezeroError `unknown-view` (not-found) */
export async function readView(ledger: Ledger, id: string): Promise<SavedView> {
  const view = await readSavedView(ledger, id);
  if (view) return view;
  throw new TriplezeroError({
    code: "unknown-view",
    class: "not-found",
    message: { zh: "没有这个已存视图。", en: "There is no such saved view." },
    remedy: {
      zh: "请在“已存视图”列表中查找；它可能存于另一台服务器或另一个台账。",
      en: "Look for it in the list of saved views; it may lie on another server or in another ledger.",
    },
  });
}

export function summaryOf({ content: _content, history: _history, ...summary }: SavedView): SavedViewSummary {
  return summary;
}
