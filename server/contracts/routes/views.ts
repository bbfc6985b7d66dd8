/** Routes of saved views: saved, listed, opened, renamed, saved anew, deleted and brought back. */
import { z } from "zod";
import { errorBodySchema, route } from "../route.ts";
import { savedViewSchema, viewContentSchema, viewSummarySchema } from "../views.ts";

/** Name or service number of the person who saves or changes it. */
const by = z.string().trim().min(1).max(80);
const name = z.string().trim().min(1).max(120);
/** The version that was changed: where another one came in between, nothing is overwritten. */
const version = z.number().int().min(1);

const refused = { 400: errorBodySchema, 404: errorBodySchema, 409: errorBodySchema } as const;

export const viewRoutes = {
  listViews: route({
    method: "GET",
    path: "/views",
    summary: "Saved views, and the deleted ones apart, last changed first",
    tag: "views",
    responses: { 200: z.object({ views: z.array(viewSummarySchema), deleted: z.array(viewSummarySchema) }) },
  }),
  getView: route({
    method: "GET",
    path: "/views/:id",
    summary: "One saved view with its content, also a deleted one",
    tag: "views",
    responses: { 200: savedViewSchema, 404: errorBodySchema },
  }),
  saveView: route({
    method: "POST",
    path: "/views",
    summary: "Save a view under a name",
    tag: "views",
    /** The id is made by the sender: sent again, it is saved once. */
    body: z.object({ id: z.uuid(), by, name, content: viewContentSchema }),
    responses: { 201: viewSummarySchema, 400: errorBodySchema, 409: errorBodySchema },
  }),
  changeView: route({
    method: "POST",
    path: "/views/:id",
    summary: "Rename a saved view, or keep a new arrangement under its name",
    tag: "views",
    body: z.object({ by, version, name: name.optional(), content: viewContentSchema.optional() }),
    responses: { 200: viewSummarySchema, ...refused },
  }),
  deleteView: route({
    method: "POST",
    path: "/views/:id/deletion",
    summary: "Delete a saved view, or bring a deleted one back",
    tag: "views",
    body: z.object({ by, version, deleted: z.boolean() }),
    responses: { 200: viewSummarySchema, ...refused },
  }),
} as const;
