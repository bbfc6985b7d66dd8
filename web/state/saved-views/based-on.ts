/**
 * Which version of a saved view is open in this tab, kept over a reload as its arrangement is:
 * what somebody else saves meanwhile is neither shown nor overwritten without asking.
 */
import { createStore } from "zustand/vanilla";
import type { SavedView } from "../../../server/domain/saved-view.ts";

const KEY = "triplezero.saved-versions";

/** Versions by the id of the view. */
export const basedOnStore = createStore<Readonly<Record<string, number>>>(readKept);

export function setBasedOn(id: string, version: number): void {
  basedOnStore.setState({ [id]: version });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(basedOnStore.getState()));
  } catch {
    // Full or forbidden storage: after a reload the newest version counts as the one that was open.
  }
}

/** The version that last changed what is shown; a new name alone changes nothing of it. */
export function contentVersion({ history }: Pick<SavedView, "history">): number {
  return history.reduce(
    (last, { act, version }) => (act === "saved" || act === "rearranged" ? version : last),
    1,
  );
}

function readKept(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, version]) => Number.isInteger(version)));
  } catch {
    return {};
  }
}
