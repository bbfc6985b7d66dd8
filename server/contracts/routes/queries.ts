/** Routes of Cypher queries: the library, those that people keep, and running either; reading only. */
import { z } from "zod";
import { type KeptQuery, LONGEST_STATEMENT, PARAM_TYPES } from "../../domain/saved-query.ts";
import { bilingualSchema } from "../result.ts";
import { errorBodySchema, route } from "../route.ts";

const paramSchema = z.object({
  name: z.string().regex(/^\w{1,60}$/),
  type: z.enum(PARAM_TYPES),
  default: z.string().max(1000).optional(),
});
const paramsSchema = z
  .array(paramSchema)
  .max(50)
  .refine((params) => new Set(params.map(({ name }) => name)).size === params.length, {
    message: "each parameter once",
  });

const querySummarySchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  why: bilingualSchema,
  params: z.array(paramSchema),
  revision: z.number().int(),
  /** The statement, so that nobody has to take an answer on trust. */
  cypher: z.string(),
});

const cypher = z.string().min(1).max(LONGEST_STATEMENT);
const queryContentSchema = z.object({
  name: z.string().trim().min(1).max(120),
  why: z.string().trim().max(1000),
  params: paramsSchema,
  cypher,
});

const keptQuerySchema = queryContentSchema.extend({
  id: z.string(),
  version: z.number().int(),
  deleted: z.boolean(),
  history: z.array(
    z.object({
      version: z.number().int(),
      at: z.string(),
      by: z.string(),
      act: z.enum(["saved", "changed", "deleted", "restored"]),
    }),
  ),
}) satisfies z.ZodType<KeptQuery>;

/** Rows of a statement; `truncated` where there are more than so many. */
const tableSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  truncated: z.boolean(),
});

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({});
/** Name or service number of the person who keeps or changes it. */
const by = z.string().trim().min(1).max(80);
/** The version that was changed: where another one came in between, nothing is overwritten. */
const version = z.number().int().min(1);
const refused = { 400: errorBodySchema, 404: errorBodySchema, 409: errorBodySchema } as const;

export const queryRoutes = {
  listQueries: route({
    method: "GET",
    path: "/queries",
    summary: "Cypher queries of the library, those that people keep, and whether any can be run",
    tag: "queries",
    responses: {
      200: z.object({
        queries: z.array(querySummarySchema),
        /** Last changed first; deleted ones too, so that they can be brought back. */
        kept: z.array(keptQuerySchema),
        /** Only Neo4j runs Cypher. */
        available: z.boolean(),
      }),
    },
  }),
  runQuery: route({
    method: "POST",
    path: "/queries/:id",
    summary: "Run a query of the library, or one that somebody keeps, on Neo4j; one that writes is refused",
    tag: "queries",
    body: z.object({ params: valuesSchema }),
    responses: {
      200: tableSchema,
      400: errorBodySchema,
      404: errorBodySchema,
      503: errorBodySchema,
    },
  }),
  // POST, since a statement may hold names and numbers.
  runCypher: route({
    method: "POST",
    path: "/cypher",
    summary: "Run a Cypher statement of one's own on Neo4j; one that writes is refused",
    tag: "queries",
    body: z.object({ text: cypher, params: paramsSchema.default([]), values: valuesSchema }),
    responses: { 200: tableSchema, 400: errorBodySchema, 503: errorBodySchema },
  }),
  keepQuery: route({
    method: "POST",
    path: "/kept-queries",
    summary: "Keep a query under a name",
    tag: "queries",
    /** The id is made by the sender: sent again, it is kept once. */
    body: z.object({ id: z.uuid(), by, query: queryContentSchema }),
    responses: { 201: keptQuerySchema, 400: errorBodySchema, 409: errorBodySchema },
  }),
  changeQuery: route({
    method: "POST",
    path: "/kept-queries/:id",
    summary: "Change a kept query; what it was stays in the ledger",
    tag: "queries",
    body: z.object({ by, version, query: queryContentSchema }),
    responses: { 200: keptQuerySchema, ...refused },
  }),
  deleteQuery: route({
    method: "POST",
    path: "/kept-queries/:id/deletion",
    summary: "Delete a kept query, or bring a deleted one back",
    tag: "queries",
    body: z.object({ by, version, deleted: z.boolean() }),
    responses: { 200: keptQuerySchema, ...refused },
  }),
} as const;
