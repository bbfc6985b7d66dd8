/**
 * What of a view is on the stage once the filters of the address are applied, and how much of
 * the view each of them leaves out: an export holds what is shown and says what it lacks.
 */
import type { GraphNodeBody } from "../../../server/contracts/graph.ts";
import type { GraphView, Point } from "../../state/graph-view/view.ts";
import { type VisibleLink, visibleGraph } from "../../state/graph-view/visible.ts";
import { isAllTime, type TimeWindow } from "../../state/selection/time-window.ts";
import { inWindow, type WindowFigures } from "../../state/window-links/figures.ts";
import { classOf, type NodeClass } from "../style/classes.ts";
import { type Layer, layerOf } from "../style/layers.ts";

export interface ShownFilters {
  readonly off: ReadonlySet<Layer>;
  readonly hiddenClasses: ReadonlySet<NodeClass>;
  readonly window: TimeWindow;
  /** What links amount to in the window. */
  readonly figures: WindowFigures;
}

/** Counts of nodes or links that the view holds and the stage does not show. */
export interface LeftOutOfView {
  /** Nodes hidden one by one. */
  readonly hidden: number;
  /** Links hidden one by one. */
  readonly hiddenLinks: number;
  /** Nodes drawn inside a collapsed person or group. */
  readonly inside: number;
  /** Nodes of classes that are switched off. */
  readonly classes: ReadonlyMap<NodeClass, number>;
  /** Links of layers that are switched off. */
  readonly layers: ReadonlyMap<Layer, number>;
  /** Links outside of the window of time; null where there is no window. */
  readonly outsideWindow: number | null;
}

export interface Shown {
  readonly nodes: readonly GraphNodeBody[];
  readonly links: readonly VisibleLink[];
  readonly placeOf: (key: string) => Point;
  readonly leftOut: LeftOutOfView;
}

export function shownOf(view: GraphView, { off, hiddenClasses, window, figures }: ShownFilters): Shown {
  const visible = visibleGraph(view);
  const classes = new Map<NodeClass, number>();
  const nodes = [...visible.nodes.values()].filter((node) => {
    const name = classOf(node);
    if (!hiddenClasses.has(name)) return true;
    add(classes, name);
    return false;
  });
  const keys = new Set(nodes.map((node) => node.key));
  const layers = new Map<Layer, number>();
  let outsideWindow = 0;
  const links = [...visible.links.values()].flatMap((link) => {
    if (link.from === link.to || !keys.has(link.from) || !keys.has(link.to)) return [];
    const layer = layerOf(link);
    if (off.has(layer)) {
      add(layers, layer);
      return [];
    }
    const inside = inWindow(link, window, figures);
    if (inside === null) outsideWindow++;
    return inside ?? [];
  });
  return {
    nodes,
    links,
    placeOf: (key) => view.positions.get(key) ?? { x: 0, y: 0 },
    leftOut: {
      hidden: [...view.nodes.keys()].filter((key) => view.hidden.has(key)).length,
      hiddenLinks: view.hiddenLinks.size,
      inside: [...visible.inside.values()].reduce((sum, inside) => sum + inside.length, 0),
      classes,
      layers,
      outsideWindow: isAllTime(window) ? null : outsideWindow,
    },
  };
}

function add<T>(counts: Map<T, number>, name: T): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
