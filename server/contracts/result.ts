/** zod schema of `result.json`; its TypeScript twin is `domain/findings.ts`. */
import { z } from "zod";
import { RECORD_KINDS } from "../domain/case-folder.ts";
import { type CaseResult, GAP_KINDS, INNOCENT_KINDS, USE_BASES } from "../domain/findings.ts";
import { ROLES } from "../domain/roles.ts";

const probability = z.number().min(0).max(1);

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });
export const recordRefSchema = z.object({ file: z.enum(RECORD_KINDS), id: z.string() });

export const contributionSchema = z.object({
  feature: z.string(),
  value: z.number(),
  comparison: z.number().exactOptional(),
  population: z.string().exactOptional(),
  direction: z.enum(["for", "against"]),
  log10_lr: z.number(),
  records: z.array(recordRefSchema),
  records_total: z.number().int(),
});

export const roleFindingSchema = z.object({
  role: z.enum(ROLES),
  probability,
  contributions: z.array(contributionSchema),
});

export const innocentSchema = z.object({
  kind: z.enum(INNOCENT_KINDS),
  log10_lr: z.number(),
  contributions: z.array(contributionSchema),
});

const groupMemberSchema = z.object({
  person_id: z.string(),
  membership: probability,
  abstained: z.boolean(),
  roles: z.array(roleFindingSchema),
  contributions: z.array(contributionSchema),
  against: z.array(contributionSchema),
  innocent: z.array(innocentSchema).exactOptional(),
});

export const zeroSchema = z.object({
  seizure: z.boolean(),
  scene: z.boolean(),
  confession: z.boolean(),
});

export const gapSchema = z.object({
  kind: z.enum(GAP_KINDS),
  deal: z.string().nullable(),
  person_id: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  wanted: z.object({
    file: z.enum(RECORD_KINDS),
    of: z.array(recordRefSchema),
    from: z.string().nullable(),
    to: z.string().nullable(),
    holder: z.string().nullable(),
  }),
  deals: z.array(z.string()).exactOptional(),
  settles: z.number(),
});

export const quantitySchema = z.object({
  payments: z.number().int(),
  deals: z.array(z.string()).exactOptional(),
  amount_cny: z.number(),
  price_cny_g: z.object({ low: z.number(), median: z.number(), high: z.number() }),
  lower_bound_g: z.number(),
  median_g: z.number(),
  interval_g: z.tuple([z.number(), z.number()]),
  excluded: z.array(
    z.object({
      reason: z.enum(["not-significant", "payment-alone", "refunded", "no-payment", "odd-amount"]),
      payments: z.number().int(),
      deals: z.array(z.string()).exactOptional(),
      amount_cny: z.number(),
    }),
  ),
});

const groupLinkSchema = z.object({
  group: z.string(),
  kind: z.enum(["money-handler", "supplier", "member", "customers"]),
  person_ids: z.array(z.string()),
  records: z.array(recordRefSchema),
  records_total: z.number().int(),
});

const sidelineSchema = z.object({
  account_id: z.string(),
  person_ids: z.array(z.string()),
  probability,
  customers: z.number().int(),
  known_customers: z.number().int(),
  amount_cny: z.number(),
  contributions: z.array(contributionSchema),
  payments: z.array(z.string()),
});

const duplicateSchema = z.object({
  person_ids: z.tuple([z.string(), z.string()]),
  log10_lr: z.number(),
  contributions: z.array(contributionSchema),
});

export const groupSchema = z.object({
  id: z.string(),
  score: z.number(),
  members: z.array(groupMemberSchema),
  unresolved_members: z.array(z.object({ phone_id: z.string(), membership: probability })),
  zero: zeroSchema,
  stability: probability,
  first_at: z.string().nullable(),
  last_at: z.string().nullable(),
  gaps: z.array(gapSchema).exactOptional(),
  quantity: quantitySchema.nullable().exactOptional(),
  dealer_quantities: z.array(quantitySchema.extend({ person_id: z.string() })).exactOptional(),
  linked_groups: z.array(groupLinkSchema).exactOptional(),
  sidelines: z.array(sidelineSchema).exactOptional(),
});

export const personFindingSchema = z.object({
  person_id: z.string(),
  community: z.number().int(),
  suspicion: probability,
  leadership: z.number(),
});

const unresolvedUserSchema = z.object({
  phone_id: z.string(),
  ...personFindingSchema.omit({ person_id: true }).shape,
});

const personId = z.string().nullable();

export const dealSchema = z.object({
  id: z.string(),
  group: z.string().nullable(),
  at: z.string(),
  buyer_person_id: personId,
  seller_person_id: personId,
  payee_person_id: personId,
  deliverer_person_id: personId,
  delivery: z.enum(["meeting", "waybill", "dead_drop"]).nullable(),
  contacts: z.array(z.string()),
  payments: z.array(z.string()),
  parcels: z.array(z.string()),
  sightings: z.array(z.string()),
  log10_lr: z.number(),
  q: probability,
  reckoning: z
    .object({
      legs: z.array(
        z.object({
          leg: z.enum(["contact", "payment", "delivery"]),
          log10_lr: z.number(),
          at_most: z.number(),
        }),
      ),
      gap_min: z.number().nullable(),
      episodes: z.number().int(),
      period_days: z.number(),
      delivery_chance: probability.nullable(),
      till_share: probability.nullable(),
      p: probability,
      shifts: z.number().int(),
      null_values: z.number().int(),
      on_credit: z.boolean().exactOptional(),
    })
    .exactOptional(),
});

export const phoneUserSchema = z.object({
  phone_id: z.string(),
  person_id: z.string(),
  probability,
  basis: z.enum(USE_BASES).exactOptional(),
  log10_lr: z.number().exactOptional(),
  contributions: z.array(contributionSchema).exactOptional(),
});

export const wastewaterSchema = z.object({
  catchment_id: z.string(),
  analyte: z.string(),
  sampled_on: z.string(),
  consumption_mg_1000_d: z.number(),
  alert: z.boolean(),
  usual_mg_1000_d: z.number(),
  z: z.number(),
  compared_with: z.enum(["own-past", "peers"]),
});

export const noticeSchema = z.object({ code: z.string(), message: bilingualSchema });

export const runSchema = z.object({
  id: z.string(),
  dataset_sha256: z.string(),
  seed: z.number().int(),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  versions: z.record(z.string(), z.string()),
  tests: z.record(z.string(), z.number().int()).exactOptional(),
});

/** `2026-03-01`, both ends included. */
export const daysSchema = z.tuple([z.string(), z.string()]);

const periodSchema = z.object({
  days: daysSchema,
  left_out: z.array(
    z.object({
      file: z.enum(RECORD_KINDS),
      records: z.number().int(),
      others: daysSchema.nullable(),
    }),
  ),
});

export const resultSchema = z.object({
  format: z.literal("triplezero.result/1"),
  run: runSchema,
  period: periodSchema.nullable().exactOptional(),
  notices: z.array(noticeSchema),
  groups: z.array(groupSchema),
  persons: z.array(personFindingSchema),
  unresolved_users: z.array(unresolvedUserSchema).exactOptional(),
  deals: z.array(dealSchema),
  phone_users: z.array(phoneUserSchema),
  phone_swaps: z.array(
    z.object({ from_phone_id: z.string(), to_phone_id: z.string(), log10_lr: z.number() }),
  ),
  duplicates: z.array(duplicateSchema).exactOptional(),
  wastewater: z.array(wastewaterSchema),
});

/** Fails to compile where schema and type drift apart. */
type Same<A, B> = [A] extends [B] ? true : never;
export const RESULT_MATCHES_TYPE: Same<z.output<typeof resultSchema>, MutableDeep<CaseResult>> = true;

type MutableDeep<T> = T extends readonly (infer I)[]
  ? MutableDeep<I>[]
  : T extends object
    ? { -readonly [K in keyof T]: T[K] extends infer V ? MutableDeep<V> : never }
    : T;
