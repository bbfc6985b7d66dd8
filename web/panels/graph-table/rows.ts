/** The graph as rows of two tables: what the picture shows, filtered alike, for reading and sorting. */
import type { GraphNodeBody } from "../../../server/contracts/graph.ts";
import { classOf, type NodeClass } from "../../graph/style/classes.ts";
import { type Layer, layerOf } from "../../graph/style/layers.ts";
import type { GraphView } from "../../state/graph-view/view.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { inWindow, type WindowFigures } from "../../state/window-links/figures.ts";

export interface NodeRow {
  readonly key: string;
  readonly label: string;
  readonly nodeClass: NodeClass;
  readonly membership: number | null;
  /** Links shown. */
  readonly degree: number;
}

export interface LinkRow {
  readonly id: string;
  readonly layer: Layer;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly amount: number | null;
}

export interface GraphRows {
  readonly nodes: readonly NodeRow[];
  readonly links: readonly LinkRow[];
}

export interface RowFilters {
  readonly off: ReadonlySet<Layer>;
  readonly hiddenClasses: ReadonlySet<NodeClass>;
  readonly window: TimeWindow;
  /** What links amount to in the window. */
  readonly figures: WindowFigures;
}

export function rowsOf(
  view: GraphView,
  { off, hiddenClasses, window, figures }: RowFilters,
  labelOf: (node: GraphNodeBody) => string,
): GraphRows {
  const visible = visibleGraph(view);
  const nodes = [...visible.nodes.values()].filter((node) => !hiddenClasses.has(classOf(node)));
  const shown = new Map(nodes.map((node) => [node.key, labelOf(node)]));
  const links = [...visible.links.values()]
    .filter((link) => shown.has(link.from) && shown.has(link.to) && !off.has(layerOf(link)))
    .flatMap((link) => inWindow(link, window, figures) ?? []);
  const degrees = new Map<string, number>();
  for (const link of links) {
    for (const key of new Set([link.from, link.to])) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  }
  return {
    nodes: nodes.map((node) => ({
      key: node.key,
      label: labelOf(node),
      nodeClass: classOf(node),
      membership: numberOf(node.props.membership),
      degree: degrees.get(node.key) ?? 0,
    })),
    links: links.map((link) => ({
      id: link.id,
      layer: layerOf(link),
      from: shown.get(link.from) ?? link.from,
      to: shown.get(link.to) ?? link.to,
      count: link.count,
      first: link.first_at,
      last: link.last_at,
      amount: numberOf(link.props.amount_cny),
    })),
  };
}

/** Sorted by one column; unknown values come last either way. */
export function sortRows<R>(rows: readonly R[], column: keyof R, isDescending: boolean, tag: string): R[] {
  const collator = new Intl.Collator(tag, { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order =
      typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
    return isDescending ? -order : order;
  });
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
