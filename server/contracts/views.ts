/** Shapes of saved views, as they go over the API and as a tab keeps its own. */
import { z } from "zod";
import {
  IMPORTED_LINKS_MAX,
  IMPORTED_NODES_MAX,
  SAVED_NODES_MAX,
  type SavedView,
  type SavedViewSummary,
  type ViewArrangement,
  type ViewContent,
} from "../domain/saved-view.ts";
import { recordRefSchema } from "./result.ts";

const key = z.string().min(1).max(300);
const pair = z.tuple([z.number(), z.number()]);
/** An imported drawing holds more nodes than a view of records may. */
const keys = z.array(key).max(IMPORTED_NODES_MAX);

export const viewArrangementSchema = z.object({
  positions: z.record(key, pair),
  pinned: keys,
  hidden: keys,
  hiddenLinks: z.array(z.string().min(1).max(1000)).max(IMPORTED_LINKS_MAX).default([]),
  collapsed: keys.default([]),
  standIns: keys.default([]),
  loose: keys.default([]),
  removed: keys.default([]),
  frame: z.object({ x: pair, y: pair }).nullable(),
}) satisfies z.ZodType<ViewArrangement>;

export const viewStepSchema = z.object({
  text: z.object({
    key: z.string().min(1).max(200),
    params: z.record(z.string(), z.union([z.string().max(500), z.number()])),
  }),
  nodes: keys,
  records: z.array(recordRefSchema).max(10_000),
  at: z.number().nullable(),
});

const importedSchema = z.object({
  format: z.enum(["gexf", "graphml"]),
  nodes: z
    .array(z.object({ key, label: z.string().max(500), node_class: z.string().max(40).nullable() }))
    .max(IMPORTED_NODES_MAX),
  links: z
    .array(
      z.object({
        id: key,
        from: key,
        to: key,
        label: z.string().max(500),
        layer: z.string().max(40).nullable(),
        directed: z.boolean(),
        count: z.number().int().min(1),
      }),
    )
    .max(IMPORTED_LINKS_MAX),
});

export const viewContentSchema = z
  .object({
    origin: z.discriminatedUnion("page", [
      z.object({ page: z.enum(["explore", "trace", "imported"]) }),
      z.object({ page: z.literal("group"), group: key }),
    ]),
    run_id: z.string().max(200).nullable(),
    nodes: keys,
    arrangement: viewArrangementSchema,
    marked: keys.optional(),
    search: z.record(z.string().max(40), z.union([z.string().max(2000), z.number(), z.boolean()])),
    camera: z
      .object({ x: z.number(), y: z.number(), ratio: z.number().positive(), angle: z.number() })
      .nullable(),
    steps: z.array(viewStepSchema).max(1000).optional(),
    imported: importedSchema.optional(),
  })
  .refine(({ nodes, imported }) => imported !== undefined || nodes.length <= SAVED_NODES_MAX, {
    path: ["nodes"],
    message: `at most ${SAVED_NODES_MAX} nodes`,
  }) satisfies z.ZodType<ViewContent>;

const handSchema = z.object({ at: z.string(), by: z.string() });

export const viewSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number().int(),
  deleted: z.boolean(),
  created: handSchema,
  changed: handSchema,
  page: z.enum(["explore", "trace", "imported", "group"]),
  run_id: z.string().nullable(),
  nodes: z.number().int(),
  steps: z.number().int(),
}) satisfies z.ZodType<SavedViewSummary>;

export const savedViewSchema = viewSummarySchema.extend({
  content: viewContentSchema,
  history: z.array(
    z.object({
      version: z.number().int(),
      at: z.string(),
      by: z.string(),
      act: z.enum(["saved", "renamed", "rearranged", "deleted", "restored"]),
    }),
  ),
}) satisfies z.ZodType<SavedView>;
