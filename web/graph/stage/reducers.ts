/** How filters, selection and hovering change what is drawn, as pure functions over attributes. */
import type { VisibleGraph } from "../../state/graph-view/visible.ts";
import { isAllTime, spansWindow, type TimeWindow } from "../../state/selection/time-window.ts";
import type { WindowFigures } from "../../state/window-links/figures.ts";
import type { NodeClass } from "../style/classes.ts";
import type { ColourScheme } from "../style/layer-colours.ts";
import { type Layer, layerOf } from "../style/layers.ts";
import { linkWidth, type StageLink, type StageNode } from "./stage-graph.ts";

export interface Emphasis {
  readonly selectedNode: string | null;
  readonly selectedLink: string | null;
  readonly hovered: string | null;
  readonly off: ReadonlySet<Layer>;
  readonly hiddenClasses: ReadonlySet<NodeClass>;
  readonly window: TimeWindow;
  /** What links amount to in the window. */
  readonly figures: WindowFigures;
  readonly scheme: ColourScheme;
}

/** Whether everything is drawn as it is. */
export function isNeutral(emphasis: Emphasis): boolean {
  const { selectedNode, selectedLink, hovered, off, hiddenClasses, window } = emphasis;
  return (
    selectedNode === null &&
    selectedLink === null &&
    hovered === null &&
    off.size + hiddenClasses.size === 0 &&
    isAllTime(window)
  );
}

const FADED = {
  light: { node: "#d5dbe2", border: "#f4f6f9", link: "#e3e8ee" },
  dark: { node: "#333e4a", border: "#1c232c", link: "#28313b" },
} as const;

/** Nodes all of whose links with a time lie outside the window of time: they stay, faded. */
export function idleOf({ links }: Pick<VisibleGraph, "links">, emphasis: Emphasis): ReadonlySet<string> {
  const idle = new Set<string>();
  if (isAllTime(emphasis.window)) return idle;
  const active = new Set<string>();
  for (const link of links.values()) {
    if (link.first_at === null) continue;
    const ends = isOutside(emphasis, link.id, layerOf(link), link.first_at, link.last_at) ? idle : active;
    ends.add(link.from).add(link.to);
  }
  for (const key of active) idle.delete(key);
  return idle;
}

/** Nodes that stay in full colour: what is selected or pointed at, and its direct neighbours. */
export function focusOf(
  { nodes, links }: Pick<VisibleGraph, "nodes" | "links">,
  emphasis: Emphasis,
): ReadonlySet<string> | null {
  const { hovered, selectedNode, selectedLink } = emphasis;
  const centre = hovered ?? selectedNode;
  if (centre !== null && nodes.has(centre)) {
    const focus = new Set([centre]);
    for (const link of links.values()) {
      if (link.from !== centre && link.to !== centre) continue;
      if (!isOutside(emphasis, link.id, layerOf(link), link.first_at, link.last_at)) {
        focus.add(link.from).add(link.to);
      }
    }
    return focus;
  }
  const link = selectedLink === null ? undefined : links.get(selectedLink);
  return link ? new Set([link.from, link.to]) : null;
}

export function reduceNode(
  key: string,
  node: Partial<StageNode>,
  emphasis: Emphasis,
  focus: ReadonlySet<string> | null,
  idle: ReadonlySet<string>,
): Partial<StageNode> {
  if (node.nodeClass !== undefined && emphasis.hiddenClasses.has(node.nodeClass))
    return { ...node, hidden: true };
  if (focus === null && !idle.has(key)) return node;
  if (focus?.has(key)) {
    const isCentre = key === emphasis.hovered || key === emphasis.selectedNode;
    return { ...node, zIndex: 1, isCentre, forceLabel: isCentre || node.forceLabel === true };
  }
  const faded = FADED[emphasis.scheme];
  return {
    ...node,
    color: faded.node,
    borderColor: faded.border,
    glyphColor: faded.border,
    faded: true,
    zIndex: 0,
  };
}

export function reduceLink(
  id: string,
  drawn: Partial<StageLink>,
  ends: readonly [string, string],
  emphasis: Emphasis,
  focus: ReadonlySet<string> | null,
): Partial<StageLink> {
  if (isOutside(emphasis, id, drawn.layer, drawn.firstAt ?? null, drawn.lastAt ?? null))
    return { ...drawn, hidden: true };
  const counted = emphasis.figures.get(id);
  const link = counted ? { ...drawn, size: linkWidth(counted.count) } : drawn;
  if (id === emphasis.selectedLink) return { ...link, size: (link.size ?? 1) + 3, zIndex: 2 };
  if (focus === null) return link;
  const centre = emphasis.hovered ?? emphasis.selectedNode;
  if (centre !== null && ends.includes(centre)) return { ...link, zIndex: 1 };
  return { ...link, color: FADED[emphasis.scheme].link, sign: null, zIndex: 0 };
}

/** Outside of the layers or of the window of time that are chosen. */
function isOutside(
  { off, window, figures }: Emphasis,
  id: string,
  layer: Layer | undefined,
  firstAt: number | null,
  lastAt: number | null,
): boolean {
  if (layer !== undefined && off.has(layer)) return true;
  return !isAllTime(window) && (figures.get(id) === null || !spansWindow(window, firstAt, lastAt));
}
