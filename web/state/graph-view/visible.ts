/**
 * What of a view is to be seen: without what is hidden, and with collapsed persons and groups as
 * one node each. Links of what is inside a node go out from that node, those of one kind and
 * direction between the same two nodes as one link with the sum of their records. Everything that draws, lists, counts,
 * lays out or exports a view reads this and not the view itself.
 */
import type { GraphLinkBody, GraphNodeBody } from "../../../server/contracts/graph.ts";
import { layerOf } from "../../graph/style/layers.ts";
import { foldsOf } from "./folds.ts";
import type { GraphView } from "./view.ts";

export interface VisibleLink extends GraphLinkBody {
  /** Ids of the links of the view that this one stands for; absent where it is one of them itself. */
  readonly parts?: readonly string[];
}

export interface VisibleGraph {
  readonly nodes: ReadonlyMap<string, GraphNodeBody>;
  readonly links: ReadonlyMap<string, VisibleLink>;
  /** Per collapsed node what is drawn inside it, in the order in which it came. */
  readonly inside: ReadonlyMap<string, readonly string[]>;
  /** The node that stands for a node: itself, the person or group it is inside of; null = not seen. */
  readonly standsFor: (key: string) => string | null;
}

const projected = new WeakMap<GraphView, VisibleGraph>();

/** The same object for the same view. */
export function visibleGraph(view: GraphView): VisibleGraph {
  const before = projected.get(view);
  if (before) return before;
  const visible = project(view);
  projected.set(view, visible);
  return visible;
}

function project(view: GraphView): VisibleGraph {
  const folds = foldsOf(view);
  const isUnseen = (key: string) =>
    view.hidden.has(key) || (view.standIns.has(key) && !view.collapsed.has(key));
  const standsFor = (key: string) => {
    const shown = folds.get(key) ?? key;
    return !view.nodes.has(key) || isUnseen(key) || isUnseen(shown) ? null : shown;
  };
  if (view.hidden.size + view.hiddenLinks.size + view.standIns.size + folds.size === 0) {
    return { nodes: view.nodes, links: view.links, inside: new Map(), standsFor };
  }
  const nodes = new Map<string, GraphNodeBody>();
  const inside = new Map<string, string[]>();
  for (const [key, node] of view.nodes) {
    const shown = standsFor(key);
    if (shown === key) nodes.set(key, node);
    else if (shown !== null) {
      const known = inside.get(shown);
      if (known) known.push(key);
      else inside.set(shown, [key]);
    }
  }
  return { nodes, links: visibleLinks(view, standsFor), inside, standsFor };
}

function visibleLinks(
  view: GraphView,
  standsFor: (key: string) => string | null,
): ReadonlyMap<string, VisibleLink> {
  const links = new Map<string, VisibleLink>();
  const bundles = new Map<string, GraphLinkBody[]>();
  const told = toldAlready(view);
  for (const [id, link] of view.links) {
    const [from, to] = [standsFor(link.from), standsFor(link.to)];
    if (from === null || to === null) continue;
    if (from === link.from && to === link.to) {
      links.set(id, link);
    } else if (from !== to && !told.has(pairName(layerOf(link), from, to))) {
      const name = `fold:${link.kind}${link.kind === "TIED" ? `:${layerOf(link)}` : ""}:${from}>${to}`;
      const bundle = bundles.get(name);
      if (bundle) bundle.push(link);
      else bundles.set(name, [link]);
    }
  }
  for (const [id, parts] of bundles) {
    const [first] = parts as [GraphLinkBody];
    const [from, to] = [standsFor(first.from) ?? first.from, standsFor(first.to) ?? first.to];
    links.set(id, bundled(id, from, to, parts));
  }
  for (const id of view.hiddenLinks) links.delete(id);
  return links;
}

/** Members of a group came with their ties bundled from the same records; these are not shown twice. */
function toldAlready(view: GraphView): ReadonlySet<string> {
  const pairs = new Set<string>();
  if (view.base.size === 0) return pairs;
  for (const link of view.links.values()) {
    if (link.kind !== "TIED" || typeof link.props.layer !== "string") continue;
    if (view.base.has(link.from) && view.base.has(link.to)) {
      pairs.add(pairName(layerOf(link), link.from, link.to));
    }
  }
  return pairs;
}

function pairName(layer: string, from: string, to: string): string {
  return from < to ? `${layer} ${from} ${to}` : `${layer} ${to} ${from}`;
}

function bundled(id: string, from: string, to: string, parts: readonly GraphLinkBody[]): VisibleLink {
  const [first] = parts as [GraphLinkBody];
  const times = (at: "first_at" | "last_at") =>
    parts.flatMap((part) => (part[at] === null ? [] : [part[at]]));
  const amounts = parts.flatMap(({ props }) =>
    typeof props.amount_cny === "number" ? [props.amount_cny] : [],
  );
  return {
    id,
    kind: first.kind,
    from,
    to,
    count: parts.reduce((sum, part) => sum + part.count, 0),
    first_at: times("first_at").reduce<number | null>((a, b) => (a === null ? b : Math.min(a, b)), null),
    last_at: times("last_at").reduce<number | null>((a, b) => (a === null ? b : Math.max(a, b)), null),
    props: {
      ...(typeof first.props.layer === "string" ? { layer: first.props.layer } : {}),
      ...(parts.every(({ props }) => props.directed === false) ? { directed: false } : {}),
      ...(amounts.length > 0 ? { amount_cny: amounts.reduce((a, b) => a + b, 0) } : {}),
    },
    parts: parts.map((part) => part.id),
  };
}
