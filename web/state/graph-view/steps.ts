/**
 * The steps by which a view changes. Each has a name, so that undo says what it takes back; a
 * settling layout is not a step. Filters stand in the address: a step that changes them carries
 * both states, and undoing it writes the earlier one back there.
 */
import { amend, commit, extend, type History, note, redo, undo } from "../history/producers.ts";
import type { Filters } from "../selection/filters.ts";
import { setArrangedBy } from "./arranged-by.ts";
import {
  collapseNodes,
  hiddenCount,
  hideLinks,
  hideNodes,
  loosen,
  moveNodes,
  openNodes,
  removeNodes,
  setPinned,
  settle,
  showHidden,
  showOnly,
} from "./producers.ts";
import { currentView, graphViewStore } from "./store.ts";
import { saveMarks, saveView } from "./stored-view.ts";
import type { GraphView, Point } from "./view.ts";
import { visibleGraph } from "./visible.ts";

export type StepName =
  | "expand"
  | "add"
  | "hide"
  | "hideLinks"
  | "showOnly"
  | "showHidden"
  | "remove"
  | "move"
  | "pin"
  | "unpin"
  | "collapse"
  | "open"
  | "mark"
  | "unmark"
  | "invert"
  | "layout"
  | "reopen"
  | "filter";

export interface Step {
  readonly name: StepName;
  /** Nodes that it is about; 0 where it is not about single nodes. */
  readonly count: number;
  readonly filters?: { readonly before: Filters; readonly after: Filters };
  /** What was marked before and after, where the step changes it. */
  readonly marks?: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
}

export function hide(keys: readonly string[]): void {
  takeStep({ name: "hide", count: keys.length }, (view) => hideNodes(view, keys));
}

/** @param ids of links as they are seen */
export function hideTheseLinks(ids: readonly string[]): void {
  takeStep({ name: "hideLinks", count: ids.length }, (view) => hideLinks(view, ids));
}

export function showOnlyThese(keys: readonly string[]): void {
  takeStep({ name: "showOnly", count: keys.length }, (view) => showOnly(view, keys));
}

export function showAllHidden(): void {
  takeStep({ name: "showHidden", count: hiddenCount(currentView()) }, showHidden);
}

export function remove(keys: readonly string[]): void {
  takeStep({ name: "remove", count: keys.length }, (view) => removeNodes(view, keys));
}

/**
 * @param continued a step of moving the same nodes; where it is the last one, this goes on with it
 * @returns the last step
 */
export function moveByHand(places: ReadonlyMap<string, Point>, continued: Step | null = null): Step | null {
  const { past } = graphViewStore.getState().history;
  if (continued !== null && past.at(-1)?.step === continued) {
    change((history) => extend(amend(history, moveNodes(history.present, places)), continued));
  } else {
    takeStep({ name: "move", count: places.size }, (view) => moveNodes(view, places));
  }
  return graphViewStore.getState().history.past.at(-1)?.step ?? null;
}

/** Pins them all; where all are pinned already, lets them go. */
export function pinOrUnpin(keys: readonly string[]): void {
  const isPinned = keys.every((key) => currentView().pinned.has(key));
  takeStep({ name: isPinned ? "unpin" : "pin", count: keys.length }, (view) =>
    setPinned(view, keys, !isPinned),
  );
}

export function collapse(keys: readonly string[]): void {
  takeStep({ name: "collapse", count: keys.length }, (view) => collapseNodes(view, keys));
}

export function open(keys: readonly string[]): void {
  takeStep({ name: "open", count: keys.length }, (view) => openNodes(view, keys));
}

/** @param filters the address before and after, where the choice of layout changes in it */
export function layOutAgain(filters?: NonNullable<Step["filters"]>): void {
  takeStep({ name: "layout", count: 0, ...(filters ? { filters } : {}) }, loosen);
}

/** The layout worker has come to rest. */
export function settleLayout(positions: ReadonlyMap<string, Point>): void {
  change((history) => amend(history, settle(history.present, positions)));
}

/** The filters in the address are being changed. */
export function noteFilters(before: Filters, after: Filters): void {
  change((history) => note(history, { name: "filter", count: 0, filters: { before, after } }));
}

/**
 * What is marked is being changed.
 * @param isContinued one step together with the last one, where that is called the same
 */
export function noteMarks(
  name: "mark" | "unmark" | "invert",
  after: ReadonlySet<string>,
  isContinued = false,
): void {
  const { history, marked: before } = graphViewStore.getState();
  if (isSameSet(before, after)) return;
  const count = name === "unmark" ? before.size : after.size;
  const last = history.past.at(-1)?.step;
  if (isContinued && last?.name === name && last.marks) {
    change((known) => extend(known, { name, count, marks: { before: last.marks?.before ?? before, after } }));
  } else {
    change((known) => note(known, { name, count, marks: { before, after } }));
  }
  setMarked(after);
}

/** @returns the step that was taken back; its filters are for the caller to write to the address */
export function undoStep(): Step | null {
  const step = graphViewStore.getState().history.past.at(-1)?.step ?? null;
  change(undo);
  if (step?.filters) setArrangedBy(graphViewStore.getState().id, step.filters.before);
  if (step?.marks) setMarked(step.marks.before);
  dismissIncomplete();
  return step;
}

/** @returns the step that was taken again; its filters are for the caller to write to the address */
export function redoStep(): Step | null {
  const step = graphViewStore.getState().history.future[0]?.step ?? null;
  change(redo);
  if (step?.filters) setArrangedBy(graphViewStore.getState().id, step.filters.after);
  if (step?.marks) setMarked(step.marks.after);
  return step;
}

export function dismissIncomplete(): void {
  graphViewStore.setState({ incomplete: null, outcome: null });
}

/**
 * A step that changes nothing is none. What is no longer seen is no longer marked either.
 * @param marked what the step marks; absent where it marks nothing anew
 */
export function takeStep(
  step: Step,
  produce: (view: GraphView) => GraphView,
  marked?: ReadonlySet<string>,
): void {
  const { history, marked: before } = graphViewStore.getState();
  const view = produce(history.present);
  const { nodes } = visibleGraph(view);
  const after = new Set([...(marked ?? before)].filter((key) => nodes.has(key)));
  const isOther = view !== history.present && !isSameSet(before, after);
  change((known) => commit(known, view, isOther ? { ...step, marks: { before, after } } : step));
  if (step.filters) setArrangedBy(graphViewStore.getState().id, step.filters.after);
  if (isOther) setMarked(after);
}

function isSameSet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((key) => others.has(key));
}

function setMarked(marked: ReadonlySet<string>): void {
  const { id } = graphViewStore.getState();
  graphViewStore.setState({ marked });
  if (id !== null) saveMarks(id, marked);
}

function change(produce: (history: History<GraphView, Step>) => History<GraphView, Step>): void {
  const { id, history } = graphViewStore.getState();
  const next = produce(history);
  if (next === history) return;
  graphViewStore.setState({ history: next });
  if (id !== null) saveView(id, next.present);
}
