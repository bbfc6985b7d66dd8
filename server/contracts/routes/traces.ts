/** Routes of the guided traces. */
import { z } from "zod";
import { TRACE_KINDS } from "../../domain/traces.ts";
import { errorBodySchema, route } from "../route.ts";
import { viewStepSchema } from "../views.ts";

export const traceRoutes = {
  tracePerson: route({
    method: "GET",
    path: "/people/:id/traces/:kind",
    summary: `A guided trace from a person, phone or account: ${TRACE_KINDS.join(", ")}`,
    tag: "case",
    responses: {
      200: z.object({
        kind: z.enum(TRACE_KINDS),
        run_id: z.string(),
        start: z.string(),
        nodes: z.array(z.string()),
        /** Steps in order of time (`source` against it), then notes without nodes and records. */
        steps: z.array(viewStepSchema),
      }),
      404: errorBodySchema,
    },
  }),
} as const;
