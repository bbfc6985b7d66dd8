/** Routes of what people decide about findings: added and listed, never changed or removed. */
import { z } from "zod";
import { ACTS, VERDICTS } from "../../domain/decisions.ts";
import { ROLES } from "../../domain/roles.ts";
import { recordRefSchema } from "../result.ts";
import { errorBodySchema, route } from "../route.ts";

const id = z.string().min(1).max(200);

const decisionSubjectSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("phone-user"), phone_id: id, person_id: id }),
  z.object({ kind: z.literal("account-user"), account_id: id, person_id: id }),
  z.object({ kind: z.literal("duplicate"), person_ids: z.tuple([id, id]) }),
  z.object({ kind: z.literal("role"), person_id: id, role: z.enum(ROLES) }),
  z.object({ kind: z.literal("person"), person_id: id }),
  z.object({ kind: z.literal("group"), person_ids: z.array(id).min(1).max(10_000) }),
  z.object({ kind: z.literal("deal"), record: recordRefSchema }),
]);

const seenSchema = z.object({ run_id: z.string().nullable(), figure: z.number().nullable() });

const decisionSchema = z.object({
  id: z.string(),
  position: z.number().int(),
  at: z.string(),
  by: z.string(),
  subject: decisionSubjectSchema,
  act: z.enum(ACTS),
  why: z.string().nullable(),
  takes_back: z.string().nullable(),
  /** What the newest run said of the subject when this was decided. */
  seen: seenSchema,
});

const listedDecisionSchema = decisionSchema.extend({
  in_force: z.boolean(),
  taken_back_by: z.string().nullable(),
  now: seenSchema,
  /** `used`, `waiting`: of identity decisions, which the analysis takes as given. */
  state: z.enum(["as-seen", "changed", "used", "waiting"]),
});

const own = {
  /** Made by the sender; the same entry sent again under it is added once. */
  id: z.uuid(),
  /** Name or service number of the reviewer. */
  by: z.string().trim().min(1).max(80),
  why: z.string().trim().min(1).max(4000).nullable().default(null),
};

export const decisionRoutes = {
  listDecisions: route({
    method: "GET",
    path: "/decisions",
    summary: "Decisions and notes with their history, newest first",
    tag: "decisions",
    query: z.object({
      /** Key of a person, phone, account, group or deal; without it all decisions. */
      about: z.string().max(300).optional(),
    }),
    responses: { 200: z.object({ decisions: z.array(listedDecisionSchema) }), 400: errorBodySchema },
  }),
  recordDecision: route({
    method: "POST",
    path: "/decisions",
    summary: "Accept, leave open or reject a finding, or write a note; a rejection needs its reason",
    tag: "decisions",
    body: z.object({
      ...own,
      subject: decisionSubjectSchema,
      act: z.enum([...VERDICTS, "note"]),
    }),
    responses: { 201: decisionSchema, 400: errorBodySchema, 409: errorBodySchema },
  }),
  takeBackDecision: route({
    method: "POST",
    path: "/decisions/:id/take-back",
    summary: "Take a decision or note back; both stay in the history",
    tag: "decisions",
    body: z.object(own),
    responses: { 201: decisionSchema, 400: errorBodySchema, 404: errorBodySchema, 409: errorBodySchema },
  }),
} as const;
