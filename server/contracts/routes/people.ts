/** Routes of the pages of a person and of a deal, beside the person's findings (`routes/case.ts`). */
import { z } from "zod";
import { ROLES } from "../../domain/roles.ts";
import { analysedMomentsSchema, recordKindSchema } from "../records.ts";
import {
  contributionSchema,
  dealSchema,
  gapSchema,
  innocentSchema,
  phoneUserSchema,
  recordRefSchema,
} from "../result.ts";
import { errorBodySchema, route } from "../route.ts";
import { personLabelSchema, recordFilterSchema } from "./case.ts";

const notFound = { 404: errorBodySchema } as const;
const badInput = { 400: errorBodySchema } as const;

/** SIMs handed over before and after, in order, the phone itself among them; empty without any. */
const chainSchema = z.array(z.object({ phone_id: z.string(), label: z.string() }));

/** The probability is null where only a record says so. */
const namedUserSchema = personLabelSchema.extend({ probability: z.number().nullable() });

const identityLinkSchema = z.object({
  thing: z.enum(["phone", "account"]),
  id: z.string(),
  label: z.string().nullable(),
  provider: z.string().nullable(),
  /** Phone that an account is bound to. */
  phone_id: z.string().nullable(),
  phone_label: z.string().nullable(),
  holder: personLabelSchema.nullable(),
  from_date: z.string().nullable(),
  to_date: z.string().nullable(),
  /** What the newest run says of this person as the user; of an account, as the user of its phone. */
  use: phoneUserSchema.nullable(),
  /** Everybody else whom the run or a record names as user, likeliest first. */
  others: z.array(namedUserSchema),
  /** Records that state a use, of anybody. */
  stated: z.array(
    z.object({
      record_id: z.string(),
      phone_id: z.string(),
      person_id: z.string(),
      basis: z.string().nullable(),
    }),
  ),
  chain: chainSchema,
});

const momentSchema = z.object({
  file: recordKindSchema,
  id: z.string(),
  at_ms: z.number(),
  through: z.array(z.string()),
});

const personSourceSchema = z.object({
  /** Null: the records name no source. */
  source_id: z.string().nullable(),
  kind: z.string().nullable(),
  title: z.string().nullable(),
  authority: z.string().nullable(),
  reliability: z.string().nullable(),
  files: z.partialRecord(recordKindSchema, z.number().int()),
  total: z.number().int(),
});

const dealPageSchema = z.object({
  deal: dealSchema,
  parties: z.array(
    z.object({
      part: z.enum(["buyer", "seller", "payee", "deliverer"]),
      person_id: z.string(),
      /** In the deal's group; null for an outsider. */
      membership: z.number().nullable(),
      roles: z.array(z.object({ role: z.enum(ROLES), probability: z.number() })),
      against: z.array(contributionSchema),
      innocent: innocentSchema.nullable(),
    }),
  ),
  persons: z.array(personLabelSchema),
  /** By time. */
  records: z.array(
    z.object({
      file: z.enum(["contacts", "payments", "parcels", "sightings"]),
      id: z.string(),
      at_ms: z.number().nullable(),
      fields: z.record(z.string(), z.string()),
    }),
  ),
  amount_cny: z.number().nullable(),
  /** Legs that no record shows, and the records that would settle each. */
  missing: z.array(
    z.object({ leg: z.enum(["contact", "payment", "delivery"]), wanted: gapSchema.shape.wanted }),
  ),
  wanted: z.array(recordRefSchema.extend({ label: z.string() })),
  /** Other deals of the same buyer and seller, by time. */
  same_pair: z.array(z.object({ id: z.string(), at: z.string(), q: z.number() })),
});

const windowSchema = recordFilterSchema.pick({ from_ms: true, to_ms: true });

export const peopleRoutes = {
  getPersonIdentity: route({
    method: "GET",
    path: "/persons/:id/identity",
    summary: "Phones and accounts of a person: holder and user, on what it rests, who else may be the user",
    tag: "case",
    responses: {
      200: z.object({
        person_id: z.string(),
        /** Where a phone's key is asked about: who is taken for its user all the same; null = unknown. */
        user: namedUserSchema.nullable(),
        /** Of an unknown user. */
        chain: chainSchema,
        links: z.array(identityLinkSchema),
      }),
      ...notFound,
    },
  }),
  getPersonTimeline: route({
    method: "GET",
    path: "/persons/:id/timeline",
    summary: "When the records that touch a person happened; the newest where there are more than the limit",
    tag: "records",
    query: windowSchema.extend({ limit: z.coerce.number().int().min(1).max(50_000).default(20_000) }),
    responses: {
      200: z.object({
        moments: z.array(momentSchema),
        total: z.number().int(),
        period: analysedMomentsSchema,
      }),
      ...badInput,
    },
  }),
  getPersonSources: route({
    method: "GET",
    path: "/persons/:id/sources",
    summary: "Who delivered the records that touch a person, with their numbers",
    tag: "records",
    query: windowSchema,
    responses: { 200: z.object({ sources: z.array(personSourceSchema) }), ...badInput },
  }),
  getDeal: route({
    method: "GET",
    path: "/deals/:id",
    summary: "One deal: legs, how its chance was reckoned, what is missing, what speaks against it",
    tag: "case",
    responses: { 200: dealPageSchema, ...notFound },
  }),
} as const;
