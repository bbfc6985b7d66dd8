/** Shapes of what the page of a group asks for beyond the group itself. */
import { z } from "zod";
import { RECORD_KINDS } from "../domain/case-folder.ts";
import { ROLES } from "../domain/roles.ts";
import { SUPPLY_STAGES } from "../domain/supply-stages.ts";
import { analysedMomentsSchema } from "./records.ts";
import { contributionSchema, dealSchema, recordRefSchema, roleFindingSchema } from "./result.ts";

const personLabelSchema = z.object({ person_id: z.string(), label: z.string() });

/** Part of the time, epoch milliseconds; the end is not included. */
export const windowSchema = z.object({
  from_ms: z.coerce.number().int().optional(),
  to_ms: z.coerce.number().int().optional(),
});
export type Window = z.output<typeof windowSchema>;

const MONEY_NODE_KINDS = ["buyer", "payee_account", "pass_through", "member", "outside"] as const;

const moneyNodeSchema = z.object({
  /** `person:<id>`, or `account:<id>` of an account that stands for itself. */
  id: z.string(),
  kind: z.enum(MONEY_NODE_KINDS),
  /** Who uses it, as far as the records tell. */
  person_id: z.string().nullable(),
  account_id: z.string().nullable(),
  number: z.string().nullable(),
  provider: z.string().nullable(),
  /** In whose name the account is. */
  holder_person_id: z.string().nullable(),
  /** Deals are paid into it, and its holder is no member or not its user. */
  is_straw: z.boolean(),
  in_cny: z.number(),
  out_cny: z.number(),
  /** What came in and was not passed on. */
  rest_cny: z.number(),
});
export type MoneyNode = z.output<typeof moneyNodeSchema>;

export const moneyPageSchema = z.object({
  nodes: z.array(moneyNodeSchema),
  flows: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      /** The most of it that deals can have paid for. */
      amount_cny: z.number(),
      /** As recorded. */
      sent_cny: z.number(),
      payments: z.array(z.string()),
      first_at: z.number(),
      last_at: z.number(),
      /** Closes a circle with larger flows. */
      is_back: z.boolean(),
    }),
  ),
  persons: z.array(personLabelSchema),
  /** Payments of deals called significant: all that comes in. */
  orders: z.object({ payments: z.number().int(), amount_cny: z.number() }),
  left_out: z.object({
    deals_not_called: z.number().int(),
    deals_without_payment: z.number().int(),
    /** Between accounts of one node. */
    within_node: z.object({ payments: z.array(z.string()), amount_cny: z.number() }),
  }),
});
export type MoneyPage = z.output<typeof moneyPageSchema>;

export const supplyPageSchema = z.object({
  /** City in which most members live, first four digits of its area code; null where unknown. */
  home_city: z.string().nullable(),
  /** In order of time; `at` and `until` in epoch milliseconds. */
  events: z.array(
    z.object({
      stage: z.enum(SUPPLY_STAGES),
      at: z.number(),
      until: z.number(),
      person_ids: z.array(z.string()),
      place_id: z.string().nullable(),
      city: z.string().nullable(),
      weight_g: z.number().nullable(),
      deal: z.string().nullable(),
      records: z.array(recordRefSchema),
    }),
  ),
  persons: z.array(personLabelSchema),
  places: z.array(z.object({ place_id: z.string(), label: z.string() })),
  /** What was looked at and is no event of supply. */
  left_out: z.object({
    parcels_near_or_light: z.number().int(),
    places_of_others: z.number().int(),
    other_meetings: z.number().int(),
    deals_without_delivery: z.number().int(),
    deals_not_called: z.number().int(),
  }),
  period: analysedMomentsSchema,
});
export type SupplyPage = z.output<typeof supplyPageSchema>;

export const evidencePageSchema = z.object({
  /** Only pairs of member and file with records. */
  counts: z.array(
    z.object({
      person_id: z.string(),
      file: z.enum(RECORD_KINDS),
      /** Records that join the member with the group's business. */
      within: z.number().int(),
      all: z.number().int(),
      /** Of `all`, those that happened at a time of their own; registrations never do. */
      dated: z.number().int(),
    }),
  ),
  /** Left out by the window, each record once for each member. */
  outside: z.object({ within: z.number().int(), all: z.number().int() }),
});

export const evidenceQuerySchema = windowSchema.extend({
  /** Only records that join the member with the group's business. */
  within: z.enum(["true", "false"]).default("true"),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

export const runListSchema = z.object({
  /** Newest first. */
  runs: z.array(
    z.object({
      id: z.string(),
      created_at: z.string(),
      engine: z.string(),
      seed: z.number().int(),
      dataset_sha256: z.string(),
      groups: z.number().int(),
      deals: z.number().int(),
    }),
  ),
});

const sideSchema = z.object({
  id: z.string(),
  score: z.number(),
  stability: z.number(),
  members: z.number().int(),
  deals: z.number().int(),
});

const rolesHeldSchema = z.array(z.object({ role: z.enum(ROLES), probability: z.number() }));

const memberOfOtherSchema = z.object({
  membership: z.number(),
  /** The evidence is too thin to name a role: what stands in `roles` is the nearest one. */
  abstained: z.boolean(),
  roles: z.array(roleFindingSchema),
  contributions: z.array(contributionSchema),
});

export const groupComparisonSchema = z.object({
  run_id: z.string(),
  /** The group of the other run that shares most members; null where none shares any. */
  other: sideSchema.extend({ jaccard: z.number() }).nullable(),
  here: sideSchema,
  /** Deals of the group of the other run, by time, with the records that show them. */
  other_deals: z.array(
    dealSchema.pick({ id: true, at: true, q: true }).extend({ records: z.array(recordRefSchema) }),
  ),
  /** Other groups of that run that share members with this one. */
  also: z.array(z.object({ id: z.string(), jaccard: z.number(), shared: z.number().int() })),
  /** Members of either, by id. */
  members: z.array(
    z.object({
      person_id: z.string(),
      /** Null on the side where the person is no member of the group. */
      here: z.object({ membership: z.number(), abstained: z.boolean(), roles: rolesHeldSchema }).nullable(),
      /** With its reasons, since only the latest run has a page to open. */
      there: memberOfOtherSchema.nullable(),
      roles_changed: z.boolean(),
    }),
  ),
  persons: z.array(personLabelSchema),
});
export type GroupComparison = z.output<typeof groupComparisonSchema>;
