/** How the traces write their steps and notes: texts by key, so that both languages can show them. */
import type { NodeKey } from "../../domain/graph-model.ts";
import type { ViewStep } from "../../domain/saved-view.ts";

export type StepParams = Readonly<Record<string, string | number>>;

export function step(
  name: string,
  params: StepParams,
  { at, nodes, records }: Pick<ViewStep, "at" | "records"> & { readonly nodes: readonly NodeKey[] },
): ViewStep {
  return { text: { key: `trace.step.${name}`, params }, at, nodes: [...new Set(nodes)], records };
}

/** What is no step: why the trace ends, what was left out. */
export function note(name: string, params: StepParams = {}): ViewStep {
  return { text: { key: `trace.note.${name}`, params }, at: null, nodes: [], records: [] };
}

/** A note only where there is something to tell. */
export function countNote(name: string, count: number): ViewStep[] {
  return count > 0 ? [note(name, { count })] : [];
}

/** By time, then by the first node, so that the order never depends on that of the input. */
export function byTime(a: ViewStep, b: ViewStep): number {
  const [first = "", second = ""] = [a.nodes[0], b.nodes[0]];
  return (a.at ?? 0) - (b.at ?? 0) || (first < second ? -1 : first > second ? 1 : 0);
}
