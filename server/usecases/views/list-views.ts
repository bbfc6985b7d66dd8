/** Saved views, and the deleted ones apart, which can be brought back; last changed first. */
import type { SavedViewSummary } from "../../domain/saved-view.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { listSavedViews } from "../../ledger/saved-views.ts";

export interface ListedViews {
  readonly views: readonly SavedViewSummary[];
  /** `changed` says who deleted it when. */
  readonly deleted: readonly SavedViewSummary[];
}

export async function listViews(ledger: Ledger): Promise<ListedViews> {
  const all = await listSavedViews(ledger);
  return { views: all.filter((view) => !view.deleted), deleted: all.filter((view) => view.deleted) };
}
