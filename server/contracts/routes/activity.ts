/** Routes of time: when the records of what a graph shows happened. */
import { z } from "zod";
import { analysedMomentsSchema, recordKindSchema, recordListSchema } from "../records.ts";
import { errorBodySchema, route } from "../route.ts";

/** Of the nodes shown; more than a picture can hold is refused and not cut off. */
const keys = z.array(z.string().max(300)).min(1).max(20_000);

export const activityRoutes = {
  // POST, because a picture has more keys than fit into an address.
  getActivity: route({
    method: "POST",
    path: "/graph/activity",
    summary: "Records of the named nodes per hour or day and kind, and the deals among them",
    tag: "graph",
    body: z.object({ keys, bin: z.enum(["hour", "day"]).default("day") }),
    responses: {
      200: z.object({
        /** Only bins with records. `start_ms`: epoch milliseconds of the beginning in China's time. */
        bins: z.array(z.object({ kind: recordKindSchema, start_ms: z.number(), records: z.number().int() })),
        deals: z.array(z.object({ id: z.string(), at_ms: z.number() })),
        /** Records without a time. */
        undated: z.number().int(),
        /** Nodes that do not count: places, cases, sources, runs and roles. */
        left_out: z.number().int(),
        period: analysedMomentsSchema,
      }),
      400: errorBodySchema,
    },
  }),
  getWeekActivity: route({
    method: "POST",
    path: "/graph/activity/week",
    summary: "Records of the named nodes per hour of the week, in China's time",
    tag: "graph",
    body: z.object({
      keys,
      /** Epoch milliseconds, both ends included. */
      from_ms: z.number().int().optional(),
      to_ms: z.number().int().optional(),
    }),
    responses: {
      200: z.object({
        /** Only hours with records. `weekday`: 1 = Monday … 7 = Sunday. */
        cells: z.array(
          z.object({
            weekday: z.number().int().min(1).max(7),
            hour: z.number().int().min(0).max(23),
            records: z.number().int(),
          }),
        ),
        /** Records that name a day and no hour. */
        without_hour: z.number().int(),
      }),
      400: errorBodySchema,
    },
  }),
  getActivityRecords: route({
    method: "POST",
    path: "/graph/activity/records",
    summary: "The records behind a bar of the histogram or a cell of the week, newest first",
    tag: "records",
    body: z.object({
      keys,
      /** Only records of these files. */
      files: z.array(recordKindSchema).min(1).optional(),
      /** Epoch milliseconds, both ends included; without either, records without a time count too. */
      from_ms: z.number().int().optional(),
      to_ms: z.number().int().optional(),
      /** One hour of the week, in China's time; only records that name an hour. */
      hour_of_week: z
        .object({ weekday: z.number().int().min(1).max(7), hour: z.number().int().min(0).max(23) })
        .optional(),
      /** What the histogram and the week leave out: records without a time, or without a time of day. */
      without: z.enum(["time", "hour"]).optional(),
      limit: z.number().int().min(1).max(500).default(50),
      offset: z.number().int().min(0).default(0),
    }),
    responses: { 200: recordListSchema, 400: errorBodySchema },
  }),
} as const;
