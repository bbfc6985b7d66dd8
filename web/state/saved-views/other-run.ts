/** Whether the findings shown are of another run than those that a view was saved with. */
import type { SavedView } from "../../../server/domain/saved-view.ts";

/** @param run the run whose findings are shown now */
export function isOfOtherRun({ content }: SavedView, run: string | null): boolean {
  return content.origin.page !== "imported" && content.run_id !== run;
}
