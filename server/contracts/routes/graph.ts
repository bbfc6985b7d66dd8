/** Routes of the graph: search, expand, paths, statistics. */
import { z } from "zod";
import { LINK_KINDS, type LinkKind } from "../../domain/graph-model.ts";
import {
  graphLinkSchema,
  graphNodeSchema,
  leftOutSchema,
  linkKindSchema,
  nodeKindSchema,
  pathSchema,
  SUBGRAPH_KEYS_MAX,
  searchHitSchema,
  statisticsSchema,
  subgraphSchema,
  windowLinksSchema,
} from "../graph.ts";
import { linkRecordsSchema } from "../records.ts";
import { errorBodySchema, route } from "../route.ts";

/** `CONTACTED,PAID` in an address; absent means every kind. */
const linkKindsQuery = z
  .string()
  .transform((list) => list.split(",").filter((kind) => kind !== ""))
  .pipe(z.array(z.enum(LINK_KINDS as [LinkKind, ...LinkKind[]])));

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** A time window, epoch milliseconds UTC, both ends included. */
const windowQuery = {
  from_ms: z.coerce.number().int().optional(),
  to_ms: z.coerce.number().int().optional(),
};

export const graphRoutes = {
  // POST, so that what was typed (names, numbers) never stands in an address or a log.
  search: route({
    method: "POST",
    path: "/graph/search",
    summary: "Find nodes by name, alias, number, plate, waybill, account or pinyin",
    tag: "graph",
    body: z.object({
      text: z.string().min(1).max(200),
      kinds: z.array(nodeKindSchema).optional(),
      limit: z.number().int().min(1).max(200).default(20),
      /** Most hits of one kind. */
      per_kind: z.number().int().min(1).max(200).optional(),
    }),
    responses: {
      200: z.object({
        hits: z.array(searchHitSchema),
        total: z.number().int(),
        /** The total by kind of node; kinds without any are left out. */
        totals: z.partialRecord(nodeKindSchema, z.number().int()),
      }),
      400: errorBodySchema,
    },
  }),
  getNode: route({
    method: "GET",
    path: "/graph/nodes/:key",
    summary: "One node and how many links of each kind it has",
    tag: "graph",
    responses: {
      200: z.object({
        node: graphNodeSchema,
        degrees: z.array(leftOutSchema),
        /** Different nodes that it is linked to, in whatever ways. */
        neighbours: z.number().int(),
      }),
      404: errorBodySchema,
    },
  }),
  getNeighbours: route({
    method: "GET",
    path: "/graph/nodes/:key/neighbours",
    summary: "Neighbours of a node, with counts of what is left out",
    tag: "graph",
    query: z.object({
      kinds: linkKindsQuery.optional(),
      direction: z.enum(["out", "in"]).optional(),
      ...windowQuery,
      limit: z.coerce.number().int().min(1).max(20_000).default(100),
      /** Most links of one kind and direction. */
      per_kind: z.coerce.number().int().min(1).max(20_000).optional(),
      /** Which neighbours where not all fit: those with the most links, or a sample by the seed. */
      order: z.enum(["strongest", "sample"]).default("strongest"),
      seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
    }),
    responses: { 200: subgraphSchema, 400: errorBodySchema, 404: errorBodySchema },
  }),
  getLinkRecords: route({
    method: "GET",
    path: "/graph/link-records",
    summary: "The records behind one link of the picture, a page of them",
    tag: "graph",
    query: z.object({
      kind: linkKindSchema,
      from: z.string(),
      to: z.string(),
      /** Of a tie between two persons that was bundled from their records: contact, payment … */
      layer: z.string().max(100).optional(),
      ...windowQuery,
      limit: z.coerce.number().int().min(1).max(500).default(50),
      offset: z.coerce.number().int().min(0).default(0),
    }),
    responses: { 200: linkRecordsSchema, 400: errorBodySchema },
  }),
  getWindowLinks: route({
    method: "POST",
    path: "/graph/window-links",
    summary: "What the links among the named nodes amount to within a window of time",
    tag: "graph",
    body: z.object({
      keys: z.array(z.string()).min(1).max(SUBGRAPH_KEYS_MAX),
      /** Ids of persons whose ties are bundled from their records, as those of a group's members are. */
      members: z.array(z.string()).max(2000).default([]),
      /** Epoch milliseconds, both ends included; what has no time lies in every window. */
      from_ms: z.number().int().optional(),
      to_ms: z.number().int().optional(),
    }),
    responses: { 200: windowLinksSchema, 400: errorBodySchema },
  }),
  findPaths: route({
    method: "GET",
    path: "/graph/paths",
    summary: "Shortest, all shortest, or time-ordered paths between two nodes",
    tag: "graph",
    query: z.object({
      from: z.string(),
      to: z.string(),
      kinds: linkKindsQuery.optional(),
      ...windowQuery,
      max_length: z.coerce.number().int().min(1).max(12).default(6),
      all: flag.optional(),
      time_ordered: flag.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    responses: {
      200: z.object({
        nodes: z.array(graphNodeSchema),
        links: z.array(graphLinkSchema),
        paths: z.array(pathSchema),
        /** How many such paths there are, of which the first `limit` (one, unless `all`) are given. */
        found: z.number(),
      }),
      400: errorBodySchema,
      404: errorBodySchema,
    },
  }),
  getSubgraph: route({
    method: "POST",
    path: "/graph/subgraph",
    summary: "The named nodes and the links among them, to reopen a saved view or to add to one",
    tag: "graph",
    body: z.object({
      keys: z.array(z.string()).min(1).max(SUBGRAPH_KEYS_MAX),
      /** Of `keys`: only these nodes, and links with an end among them; absent = all. */
      touching: z.array(z.string()).max(SUBGRAPH_KEYS_MAX).optional(),
      kinds: z.array(linkKindSchema).optional(),
    }),
    responses: {
      /** `missing`: keys that the graph no longer has. */
      200: subgraphSchema.extend({ missing: z.array(z.string()) }),
      400: errorBodySchema,
    },
  }),
  getStatistics: route({
    method: "GET",
    path: "/graph/statistics",
    summary: "How many nodes and links of each kind the graph holds",
    tag: "graph",
    responses: { 200: statisticsSchema },
  }),
} as const;
