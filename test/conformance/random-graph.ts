/** Random graphs with few nodes and many coincidences: equal times, parallel links, loops, shared names. */
import fc from "fast-check";
import { LINKS, type LinkKind, type NodeKind } from "../../server/domain/graph-model.ts";
import type { LinkRow, NodeRow } from "../../server/domain/read-model.ts";
import { link, node } from "./small-graph.ts";

export interface RandomGraph {
  readonly nodes: readonly NodeRow[];
  readonly links: readonly LinkRow[];
}

const KINDS: readonly NodeKind[] = ["Person", "Phone", "Account", "Payment", "Place", "Deal"];
/** Kinds of link between those kinds of node, the commonest several times. */
const JOINING: readonly LinkKind[] = [
  "CONTACTED",
  "CONTACTED",
  "TIED",
  "TIED",
  "HOLDS",
  "USES",
  "BOUND_TO",
  "PAID",
  "PAID_TO",
  "SEEN_AT",
  "BUYER",
  "SELLER",
];
const NAMES = ["王建国", "王建", "单雄信", "曾小贤", "Wang J.", "138-0001", "1380001", "云A·1"];

const nodeRows = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), name: fc.constantFrom(...NAMES) }), {
  minLength: 5,
  maxLength: 12,
});
const linkDrafts = fc.array(
  fc.record({
    from: fc.nat(),
    to: fc.nat(),
    kind: fc.constantFrom(...JOINING),
    at: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 4 }),
    amount: fc.option(fc.integer({ min: 1, max: 9999 })),
  }),
  { minLength: 15, maxLength: 40 },
);

export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .tuple(nodeRows, linkDrafts)
  .map(([drafts, links]) => {
    const nodes = drafts.map(({ kind, name }, index) =>
      node(kind, `n${index}`, name, [name], { nth: index }),
    );
    return { nodes, links: links.flatMap((draft, index) => linkRow(nodes, draft, index)) };
  });

/** None where the graph has no two nodes that the kind of link may join. */
function linkRow(
  nodes: readonly NodeRow[],
  draft: { from: number; to: number; kind: LinkKind; at: number | null; amount: number | null },
  index: number,
): LinkRow[] {
  const { kind } = draft;
  const spec: { readonly from: readonly NodeKind[]; readonly to: readonly NodeKind[] } = LINKS[kind];
  const from = pick(nodes, spec.from, draft.from);
  const to = pick(nodes, spec.to, draft.to);
  if (!from || !to) return [];
  const props = draft.amount === null ? { note: "x" } : { amount_cny: draft.amount / 100 };
  return [link(kind, `l${index}`, from.key, to.key, draft.at, props)];
}

function pick(nodes: readonly NodeRow[], kinds: readonly NodeKind[], number: number): NodeRow | undefined {
  const fitting = nodes.filter((row) => kinds.includes(row.kind));
  return fitting[number % Math.max(1, fitting.length)];
}
