/** By which layout each view of this tab stands arranged, kept over a reload (sessionStorage). */
import type { LayoutChoice } from "../../graph/layout/layouts.ts";
import { type LayoutSearch, parseLayout } from "../selection/layout-choice.ts";

const PREFIX = "triplezero.arranged.";
/** Beside the storage, which may be full or forbidden. */
const known = new Map<string, LayoutChoice>();

/** @param view id of the view; @param search the part of its address that names the layout */
export function setArrangedBy(view: string | null, search: LayoutSearch): void {
  if (view === null) return;
  const choice = parseLayout(search);
  known.set(view, choice);
  try {
    sessionStorage.setItem(PREFIX + view, JSON.stringify(choice));
  } catch {
    // Not kept over a reload then; nothing else is lost.
  }
}

/** Null where nothing is known of it. */
export function arrangedBy(view: string): LayoutChoice | null {
  const choice = known.get(view);
  if (choice) return choice;
  try {
    const kept = sessionStorage.getItem(PREFIX + view);
    return kept === null ? null : parseLayout(JSON.parse(kept));
  } catch {
    return null;
  }
}
