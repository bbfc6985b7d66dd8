/**
 * The money of a group as a Sankey diagram: flows that do not close a circle, in columns from the
 * buyers to where it leaves. Where there are many, the smallest buyers and receivers outside are
 * folded into one node each; how many is told, and which flows found no room.
 */
import type { Answer } from "../../../api/client.ts";
import type { ChartOption } from "../../../ui/chart/option.ts";
import { inColumns } from "./columns.ts";

export type MoneyAnswer = Answer<"getGroupMoney">;
export type MoneyNode = MoneyAnswer["nodes"][number];
export type MoneyFlow = MoneyAnswer["flows"][number];
export type MoneyKind = MoneyNode["kind"];

/** Folded nodes are named by it and their kind. */
const FOLDED = "folded:";
const KEPT_OF_A_KIND = 8;

export interface DiagramNode {
  readonly id: string;
  readonly kind: MoneyKind;
  /** From 0, on the left. */
  readonly column: number;
  /** Nodes of the answer that it stands for. */
  readonly stands_for: readonly string[];
}

export interface DiagramFlow {
  readonly from: string;
  readonly to: string;
  readonly amount_cny: number;
  /** Flows of the answer that it bundles. */
  readonly flows: readonly MoneyFlow[];
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly flows: readonly DiagramFlow[];
  /** How many nodes the folded ones stand for. */
  readonly folded: number;
  /** Flows that would need a further column, largest first. */
  readonly undrawn: readonly MoneyFlow[];
}

export function moneyDiagram({ nodes, flows }: MoneyAnswer): Diagram {
  const { drawn, undrawn, column } = inColumns(flows.filter((flow) => !flow.is_back));
  const receives = new Set(drawn.map(({ to }) => to));
  const sends = new Set(drawn.map(({ from }) => from));
  const fold = new Map<string, string>();
  const foldSmallest = (kind: MoneyKind, isEnd: (node: MoneyNode) => boolean) => {
    const ends = nodes
      .filter((node) => node.kind === kind && isEnd(node))
      .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1));
    // One node is not folded into a node that stands for one.
    if (ends.length <= KEPT_OF_A_KIND + 1) return;
    for (const { id } of ends.slice(KEPT_OF_A_KIND)) fold.set(id, FOLDED + kind);
  };
  foldSmallest("buyer", ({ id }) => !receives.has(id));
  foldSmallest("outside", ({ id }) => !sends.has(id));

  const last = Math.max(...column.values());
  const shown = new Map<string, DiagramNode>();
  for (const { id, kind } of nodes) {
    const own = column.get(id);
    if (own === undefined) continue;
    const name = fold.get(id) ?? id;
    shown.set(name, {
      id: name,
      kind,
      // What leaves the group stands together, on the right.
      column: kind === "outside" && !sends.has(id) ? last : own,
      stands_for: [...(shown.get(name)?.stands_for ?? []), id],
    });
  }
  const bundles = new Map<string, DiagramFlow>();
  for (const flow of drawn) {
    const [from, to] = [fold.get(flow.from) ?? flow.from, fold.get(flow.to) ?? flow.to];
    const known = bundles.get(`${from} ${to}`);
    bundles.set(`${from} ${to}`, {
      from,
      to,
      amount_cny: (known?.amount_cny ?? 0) + flow.amount_cny,
      flows: [...(known?.flows ?? []), flow],
    });
  }
  return { nodes: [...shown.values()], flows: [...bundles.values()], folded: fold.size, undrawn };
}

export function isFolded({ id }: Pick<DiagramNode, "id">): boolean {
  return id.startsWith(FOLDED);
}

function sizeOf({ in_cny, out_cny }: MoneyNode): number {
  return Math.max(in_cny, out_cny);
}

/** In pixels; a line of text fits in. */
export const NODE_GAP = 17;

interface MoneyWords {
  readonly node: (node: DiagramNode) => string;
  /** Its kind and a short form of its name, for the picture. */
  readonly short: (node: DiagramNode) => string;
  readonly kind: (kind: MoneyKind) => string;
  readonly amount: (yuan: number) => string;
}

export function moneyOption(
  { nodes, flows }: Diagram,
  words: MoneyWords,
  colours: Readonly<Record<MoneyKind, string>>,
): ChartOption {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const through = (id: string) => {
    const side = (end: "from" | "to") =>
      flows.filter((flow) => flow[end] === id).reduce((sum, flow) => sum + flow.amount_cny, 0);
    return Math.max(side("from"), side("to"));
  };
  return {
    tooltip: { trigger: "item" },
    series: [
      {
        type: "sankey",
        left: 4,
        right: 210,
        top: 8,
        bottom: 8,
        nodeGap: NODE_GAP,
        nodeWidth: 14,
        layoutIterations: 64,
        draggable: false,
        emphasis: { focus: "adjacency" },
        data: nodes.map((node) => ({
          name: node.id,
          depth: node.column,
          itemStyle: { color: colours[node.kind] },
          label: {
            width: 200,
            overflow: "truncate",
            formatter: () => `${words.short(node)} ${words.amount(through(node.id))}`,
          },
          tooltip: {
            formatter: () =>
              `${words.node(node)}\n${words.kind(node.kind)} ${words.amount(through(node.id))}`,
          },
        })),
        links: flows.map((flow) => ({
          source: flow.from,
          target: flow.to,
          value: flow.amount_cny,
          tooltip: {
            formatter: () => `${nameOf(flow.from)} → ${nameOf(flow.to)}\n${words.amount(flow.amount_cny)}`,
          },
        })),
      },
    ],
  };

  function nameOf(id: string): string {
    const node = byId.get(id);
    return node ? words.node(node) : id;
  }
}
