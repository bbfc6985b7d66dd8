/** Whether a node can be collapsed or opened, and how many nodes that is about. */
import { parseNodeKey } from "../../../server/domain/graph-model.ts";
import { foldsOf } from "./folds.ts";
import type { GraphView } from "./view.ts";

export interface Fold {
  readonly isCollapsed: boolean;
  readonly isGroup: boolean;
  /** Nodes that are drawn inside it, or would be. */
  readonly count: number;
}

/** Null where nothing would go inside. */
export function foldOf(view: GraphView, key: string): Fold | null {
  const kind = parseNodeKey(key)?.kind;
  if (!view.nodes.has(key) || (kind !== "Person" && kind !== "Group")) return null;
  const isCollapsed = view.collapsed.has(key);
  const folds = foldsOf(isCollapsed ? view : { ...view, collapsed: new Set([...view.collapsed, key]) });
  let count = 0;
  for (const [member, shown] of folds) if (shown === key && !view.hidden.has(member)) count++;
  return count === 0 ? null : { isCollapsed, isGroup: kind === "Group", count };
}
