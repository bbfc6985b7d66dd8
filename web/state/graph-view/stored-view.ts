/**
 * Keeps the arrangement of a view over a reload, in the memory of this tab (sessionStorage).
 * Keys and places only: names, numbers and records are asked for anew.
 */
import { z } from "zod";
import type { GraphView } from "./view.ts";

const pair = z.tuple([z.number(), z.number()]);
const storedViewSchema = z.object({
  positions: z.record(z.string(), pair),
  pinned: z.array(z.string()),
  hidden: z.array(z.string()),
  frame: z.object({ x: pair, y: pair }).nullable(),
});
export type StoredView = z.output<typeof storedViewSchema>;

const PREFIX = "triplezero.view.";

export function toStoredView(view: GraphView): StoredView {
  const settled = [...view.positions].filter(([key]) => !view.loose.has(key));
  return {
    positions: Object.fromEntries(settled.map(([key, point]) => [key, [point.x, point.y]])),
    pinned: [...view.pinned],
    hidden: [...view.hidden],
    frame: view.frame ? { x: [...view.frame.x], y: [...view.frame.y] } : null,
  };
}

/** Puts the stored arrangement on a freshly loaded view; nodes without a stored place stay loose. */
export function arrange(view: GraphView, stored: StoredView): GraphView {
  const has = (key: string) => view.nodes.has(key);
  const positions = new Map(view.positions);
  const loose = new Set(view.loose);
  for (const [key, [x, y]] of Object.entries(stored.positions)) {
    if (!has(key)) continue;
    positions.set(key, { x, y });
    loose.delete(key);
  }
  return {
    ...view,
    positions,
    loose,
    pinned: new Set(stored.pinned.filter(has)),
    hidden: new Set(stored.hidden.filter(has)),
    frame: stored.frame,
  };
}

export function saveView(id: string, view: GraphView): void {
  try {
    sessionStorage.setItem(PREFIX + id, JSON.stringify(toStoredView(view)));
  } catch {
    // Full or forbidden storage: the view is then not kept over a reload, nothing else is lost.
  }
}

export function loadView(id: string): StoredView | null {
  try {
    const text = sessionStorage.getItem(PREFIX + id);
    return text === null ? null : (storedViewSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}
