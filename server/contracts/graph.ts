/** Shapes of nodes, links and answers of the graph, as they go over the API. */
import { z } from "zod";
import { LINK_KINDS, type LinkKind, NODE_KINDS } from "../domain/graph-model.ts";

/** The most nodes that one question may name: those of the largest view that the explorer draws. */
export const SUBGRAPH_KEYS_MAX = 60_000;

export const nodeKindSchema = z.enum(NODE_KINDS);
export const linkKindSchema = z.enum(LINK_KINDS as [LinkKind, ...LinkKind[]]);

const propertySchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

export const graphNodeSchema = z
  .object({
    key: z.string(),
    kind: nodeKindSchema,
    label: z.string(),
    props: z.record(z.string(), propertySchema),
  })
  .meta({ id: "GraphNode" });
export type GraphNodeBody = z.output<typeof graphNodeSchema>;

/** Parallel links of one kind between the same two nodes, as one. */
export const graphLinkSchema = z
  .object({
    id: z.string(),
    kind: linkKindSchema,
    from: z.string(),
    to: z.string(),
    count: z.number().int(),
    /** Epoch milliseconds, UTC; null for links without a time. */
    first_at: z.number().nullable(),
    last_at: z.number().nullable(),
    props: z.record(z.string(), propertySchema),
  })
  .meta({ id: "GraphLink" });
export type GraphLinkBody = z.output<typeof graphLinkSchema>;

/** Links of which something lies in a window of time, with what they amount to there. */
export const windowLinksSchema = z.object({
  links: z.array(
    graphLinkSchema.pick({ id: true, count: true, first_at: true, last_at: true }).extend({
      /** Sum in yuan, where the link has amounts. */
      amount_cny: z.number().nullable(),
    }),
  ),
});
export type WindowLinksBody = z.output<typeof windowLinksSchema>;

/** How many links of one kind and direction there are, to how many nodes, and how many the answer shows. */
export const leftOutSchema = z.object({
  kind: linkKindSchema,
  direction: z.enum(["out", "in"]),
  /** Links, parallel ones each. */
  shown: z.number().int(),
  total: z.number().int(),
  /** Different nodes at their other ends. */
  neighbours_shown: z.number().int(),
  neighbours: z.number().int(),
});

export const subgraphSchema = z.object({
  nodes: z.array(graphNodeSchema),
  links: z.array(graphLinkSchema),
  left_out: z.array(leftOutSchema),
});
export type SubgraphBody = z.output<typeof subgraphSchema>;

export const searchHitSchema = z.object({
  key: z.string(),
  kind: nodeKindSchema,
  label: z.string(),
  /** The text that matched: a name, alias, number, plate, waybill … */
  matched: z.string(),
  /** 6 = the whole text, 5 = its beginning, 4 = inside it; 3, 2, 1 = the same by pinyin. */
  score: z.number().int(),
});

export const pathSchema = z.object({
  nodes: z.array(z.string()),
  links: z.array(z.string()),
  /** Time-ordered paths: the moment of each step, epoch milliseconds; null where it has none. */
  at: z.array(z.number().nullable()).optional(),
});

export const statisticsSchema = z.object({
  store: z.enum(["in-process", "neo4j"]),
  revision: z.string(),
  /** Epoch milliseconds, UTC; null before the first publish. */
  published_at: z.number().nullable(),
  nodes: z.record(z.string(), z.number().int()),
  links: z.record(z.string(), z.number().int()),
});
