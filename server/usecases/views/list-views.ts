/** Saved views that are not deleted, last changed first. */
import type { SavedViewSummary } from "../../domain/saved-view.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { listSavedViews } from "../../ledger/saved-views.ts";

export async function listViews(ledger: Ledger): Promise<SavedViewSummary[]> {
  return (await listSavedViews(ledger)).filter((view) => !view.deleted);
}
