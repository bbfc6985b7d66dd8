/** Routes of work that takes time: imports and analyses, which end with publishing, and verifications. */
import { z } from "zod";
import { errorBodySchema, route } from "../route.ts";

const progressSchema = z.object({
  phase: z.string(),
  done: z.number(),
  total: z.number().optional(),
});

export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(["import", "analyze", "verify"]),
  /** What it is done to: the folder of an import, the seed of an analysis, the run that is verified. */
  subject: z.string(),
  /** ISO 8601, UTC. */
  asked_at: z.string(),
  state: z.enum(["queued", "running", "done", "failed"]),
  progress: progressSchema.nullable(),
  /** What the finished work reports (an import report, a run id …). */
  report: z.unknown().optional(),
  error: errorBodySchema.optional(),
});
export type JobBody = z.output<typeof jobSchema>;

const jobSummarySchema = jobSchema.omit({ report: true, error: true });
export type JobSummary = z.output<typeof jobSummarySchema>;

const conflict = { 409: errorBodySchema } as const;

export const workRoutes = {
  startImport: route({
    method: "POST",
    path: "/imports",
    summary: "Import a case folder that lies in the server's inbox",
    tag: "work",
    body: z.object({
      /** Name of a folder directly below the inbox. */
      folder: z.string().regex(/^[^/\\]+$/),
      strict: z.boolean().default(false),
    }),
    responses: { 202: jobSchema, 400: errorBodySchema, 404: errorBodySchema, ...conflict },
  }),
  listInbox: route({
    method: "GET",
    path: "/inbox",
    summary: "Folders that can be imported",
    tag: "work",
    responses: { 200: z.object({ folders: z.array(z.string()) }) },
  }),
  startAnalysis: route({
    method: "POST",
    path: "/analyses",
    summary: "Analyse what the ledger holds",
    tag: "work",
    body: z.object({ seed: z.number().int().min(0).default(1) }),
    responses: { 202: jobSchema, 400: errorBodySchema, ...conflict },
  }),
  startVerification: route({
    method: "POST",
    path: "/runs/:id/verification",
    summary: "Compute a run again and compare it with what is saved, byte for byte; nothing is saved",
    tag: "work",
    responses: { 202: jobSchema, 404: errorBodySchema, ...conflict },
  }),
  getLastImport: route({
    method: "GET",
    path: "/imports/last",
    summary: "The last import that brought anything, with its report",
    tag: "work",
    responses: {
      200: z.object({
        import: z
          .object({
            folder: z.string(),
            /** ISO 8601, UTC. */
            finished_at: z.string(),
            /** As the work reports it; null of imports by versions that did not keep it. */
            report: z.unknown(),
          })
          .nullable(),
      }),
    },
  }),
  listJobs: route({
    method: "GET",
    path: "/jobs",
    summary: "Work under way and ended since the service started, last asked for first",
    tag: "work",
    responses: { 200: z.object({ jobs: z.array(jobSummarySchema) }) },
  }),
  getJob: route({
    method: "GET",
    path: "/jobs/:id",
    summary: "State of a piece of work",
    tag: "work",
    responses: { 200: jobSchema, 404: errorBodySchema },
  }),
  followJob: route({
    method: "GET",
    path: "/jobs/:id/events",
    summary: "Progress of a piece of work as server-sent events",
    tag: "work",
    events: true,
    responses: { 200: jobSchema, 404: errorBodySchema },
  }),
  getHealth: route({
    method: "GET",
    path: "/health",
    summary: "Whether the service answers, and its version",
    tag: "work",
    responses: { 200: z.object({ status: z.literal("ok"), version: z.string() }) },
  }),
} as const;
