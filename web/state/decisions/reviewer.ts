/** Who decides: asked once, kept in this browser, sent with every decision. */
import { useSyncExternalStore } from "react";

const KEY = "triplezero.reviewer";
const listeners = new Set<() => void>();

/** The empty string before anybody has said who they are. */
export function useReviewer(): string {
  return useSyncExternalStore(subscribe, currentReviewer);
}

export function currentReviewer(): string {
  return localStorage.getItem(KEY) ?? "";
}

export function setReviewer(name: string): void {
  localStorage.setItem(KEY, name.trim());
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
