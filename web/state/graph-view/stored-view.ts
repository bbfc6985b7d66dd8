/**
 * Keeps the arrangement of a view and what is marked in it over a reload, in the memory of this tab (sessionStorage).
 * Keys and places only: names, numbers and records are asked for anew.
 */
import { viewArrangementSchema } from "../../../server/contracts/views.ts";
import type { ViewArrangement } from "../../../server/domain/saved-view.ts";
import { nextFrame } from "../long-work/turns.ts";
import { removeNodes } from "./producers.ts";
import type { GraphView } from "./view.ts";

/** The same as a saved view holds. */
export type StoredView = ViewArrangement;

const PREFIX = "triplezero.view.";

export function toStoredView(view: GraphView): StoredView {
  return {
    positions: Object.fromEntries([...view.positions].map(([key, point]) => [key, [point.x, point.y]])),
    pinned: [...view.pinned],
    hidden: [...view.hidden],
    hiddenLinks: [...view.hiddenLinks],
    collapsed: [...view.collapsed],
    standIns: [...view.standIns],
    loose: [...view.loose],
    removed: [...view.base].filter((key) => !view.nodes.has(key)),
    frame: view.frame ? { x: [...view.frame.x], y: [...view.frame.y] } : null,
  };
}

/** Puts the stored arrangement on a freshly loaded view; nodes without a stored place stay loose. */
export function arrange(loaded: GraphView, stored: StoredView): GraphView {
  const view = removeNodes(loaded, stored.removed);
  const has = (key: string) => view.nodes.has(key);
  const positions = new Map(view.positions);
  const loose = new Set(view.loose);
  const waiting = new Set(stored.loose);
  for (const [key, [x, y]] of Object.entries(stored.positions)) {
    if (!has(key)) continue;
    positions.set(key, { x, y });
    if (!waiting.has(key)) loose.delete(key);
  }
  return {
    ...view,
    positions,
    loose,
    pinned: new Set(stored.pinned.filter(has)),
    hidden: new Set(stored.hidden.filter(has)),
    hiddenLinks: new Set(stored.hiddenLinks),
    collapsed: new Set(stored.collapsed.filter(has)),
    standIns: new Set(stored.standIns.filter(has)),
    frame: stored.frame,
  };
}

/** What is still to be written: of a large view that takes as long as a frame, which is to be drawn first. */
let unsaved: { readonly id: string; readonly view: GraphView } | null = null;

export function saveView(id: string, view: GraphView): void {
  if (unsaved?.id !== id) writeUnsaved();
  if (unsaved === null) {
    void nextFrame().then(writeUnsaved);
    window.addEventListener("pagehide", writeUnsaved, { once: true });
  }
  unsaved = { id, view };
}

function writeUnsaved(): void {
  if (unsaved === null) return;
  const { id, view } = unsaved;
  unsaved = null;
  window.removeEventListener("pagehide", writeUnsaved);
  try {
    sessionStorage.setItem(PREFIX + id, JSON.stringify(toStoredView(view)));
  } catch {
    // Full or forbidden storage: the view is then not kept over a reload, nothing else is lost.
  }
}

export function loadView(id: string): StoredView | null {
  writeUnsaved();
  try {
    const text = sessionStorage.getItem(PREFIX + id);
    return text === null ? null : (viewArrangementSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

const MARKS = "triplezero.marks";

/** Of the view that is open alone: another one begins without. */
export function saveMarks(id: string, marked: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(MARKS, JSON.stringify([id, ...marked]));
  } catch {
    // Full or forbidden storage: what is marked is then not kept over a reload.
  }
}

/** Null where this tab kept none of that view. */
export function loadMarks(id: string): string[] | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(MARKS) ?? "null");
    if (!Array.isArray(kept) || kept[0] !== id) return null;
    return kept.slice(1).filter((key) => typeof key === "string");
  } catch {
    return null;
  }
}
