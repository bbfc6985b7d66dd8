/** Marking nodes to act upon them together; every change is a step that undo takes back. */
import { noteMarks } from "./steps.ts";
import { graphViewStore } from "./store.ts";

/** @param isAdded to those that are marked; else instead of them */
export function mark(keys: readonly string[], isAdded: boolean): void {
  const before = isAdded ? [...graphViewStore.getState().marked] : [];
  const after = new Set([...before, ...keys]);
  noteMarks(after.size === 0 ? "unmark" : "mark", after);
}

/** Marks one node, or lets it go; one after another they are one step. */
export function toggleMark(key: string): void {
  const after = new Set(graphViewStore.getState().marked);
  if (!after.delete(key)) after.add(key);
  noteMarks("mark", after, true);
}

/** @param shown what can be marked at all */
export function invertMarks(shown: readonly string[]): void {
  const { marked } = graphViewStore.getState();
  noteMarks("invert", new Set(shown.filter((key) => !marked.has(key))));
}

export function dismissUnmarked(): void {
  graphViewStore.setState({ unmarked: null });
}

export function clearMarks(): void {
  noteMarks("unmark", new Set());
}
