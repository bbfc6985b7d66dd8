/** Routes of what the case holds and what the analysis found in it. Long because a route is declared in one place with every body that it answers. */
import { z } from "zod";
import { CITING_KINDS } from "../../domain/findings.ts";
import { ROLES } from "../../domain/roles.ts";
import { subgraphSchema } from "../graph.ts";
import { recordKindSchema, recordListSchema, recordPageSchema, recordSchema } from "../records.ts";
import {
  contributionSchema,
  daysSchema,
  dealSchema,
  groupSchema,
  innocentSchema,
  noticeSchema,
  personFindingSchema,
  quantitySchema,
  recordRefSchema,
  roleFindingSchema,
  runSchema,
  wastewaterSchema,
  zeroSchema,
} from "../result.ts";
import { errorBodySchema, route } from "../route.ts";

const notFound = { 404: errorBodySchema } as const;

const groupSummarySchema = z.object({
  id: z.string(),
  score: z.number(),
  members: z.number().int(),
  unresolved_members: z.number().int(),
  deals: z.number().int(),
  /** Payments of the deals called significant, in yuan: a lower bound of the turnover. */
  paid_cny: z.number(),
  quantity: quantitySchema
    .pick({ lower_bound_g: true, median_g: true, interval_g: true, price_cny_g: true })
    .nullable(),
  zero: zeroSchema,
  stability: z.number(),
  first_at: z.string().nullable(),
  last_at: z.string().nullable(),
  roles: z.record(z.enum(ROLES), z.number().int()),
});

const coverageSchema = z.object({
  file: recordKindSchema,
  records: z.number().int(),
  first_at: z.string().nullable(),
  last_at: z.string().nullable(),
});

/** Days on which a file has no record although its own rate makes that unlikely, both ends included. */
const silenceSchema = z.object({
  file: recordKindSchema,
  from: z.string(),
  to: z.string(),
  days: z.number().int(),
});

/** A person's name beside its id: findings carry ids only. */
export const personLabelSchema = z.object({ person_id: z.string(), label: z.string() });

const overviewSchema = z.object({
  /** Null before the first analysis. */
  run: runSchema.extend({ created_at: z.string() }).nullable(),
  notices: z.array(noticeSchema),
  groups: z.array(
    groupSummarySchema.extend({
      /** Who holds which role, likeliest first. */
      holders: z.array(personLabelSchema.extend({ role: z.enum(ROLES) })),
    }),
  ),
  coverage: z.array(coverageSchema),
  /** Longest first. */
  silences: z.array(silenceSchema),
  wastewater: z.array(wastewaterSchema),
  /** Days of the bulk of the samples: a mistyped year stretches no axis. Null where there is none. */
  wastewater_days: daysSchema.nullable(),
});

const groupPageSchema = z.object({
  group: groupSchema,
  summary: groupSummarySchema,
  persons: z.array(personLabelSchema),
  /** Of the members, by their behaviour and ties alone. */
  findings: z.array(personFindingSchema),
  /** What members said when they were asked, in the order of time. */
  statements: z.array(
    z.object({
      id: z.string(),
      person_id: z.string(),
      stance: z.enum(["confession", "denial", "no_comment"]),
    }),
  ),
  deals: z.array(dealSchema),
  /** Yuan of all payments of a deal, by its id; only deals with a payment. */
  deal_amounts: z.record(z.string(), z.number()),
  /** Numbers, plates and names of the things whose records the gaps ask for, and of the accounts of sidelines. */
  wanted: z.array(recordRefSchema.extend({ label: z.string() })),
});

/** `unknown-user`: nobody is known to use the phone, whose key then stands for the person's id. */
const actorKindSchema = z.enum(["person", "unknown-user"]);

const personPageSchema = z.object({
  person_id: z.string(),
  label: z.string(),
  kind: actorKindSchema,
  aliases: z.array(z.string()),
  finding: personFindingSchema.nullable(),
  memberships: z.array(
    z.object({
      group: z.string(),
      membership: z.number(),
      /** Of the group. */
      stability: z.number(),
      abstained: z.boolean(),
      roles: z.array(roleFindingSchema),
      contributions: z.array(contributionSchema),
      against: z.array(contributionSchema),
      innocent: z.array(innocentSchema).exactOptional(),
    }),
  ),
  deals: z.array(dealSchema),
  /** People named in the deals and as possible duplicates, with their labels. */
  persons: z.array(personLabelSchema),
  /** Other entries that may be the same person, likeliest first; never merged by the program. */
  duplicates: z.array(
    z.object({ person_id: z.string(), log10_lr: z.number(), contributions: z.array(contributionSchema) }),
  ),
});

/** Communities exist for ties of every kind, also where no group is suspect. */
const communityListSchema = z.object({
  /** Null before the first analysis. */
  run_id: z.string().nullable(),
  /** Largest first. */
  communities: z.array(
    z.object({
      community: z.number().int(),
      /** How many people it has, shown or not. */
      size: z.number().int(),
      /** How many of these are unknown users of phones. */
      unknown_users: z.number().int(),
      /** Likeliest to lead first; a rank inside the community, never a verdict. */
      persons: z.array(
        z.object({
          person_id: z.string(),
          kind: actorKindSchema,
          /** Of an unknown user the number of the phone. */
          label: z.string(),
          leadership: z.number(),
          suspicion: z.number(),
        }),
      ),
    }),
  ),
  /** How many communities there are, shown or not. */
  total: z.number().int(),
});

const communityQuerySchema = z.object({
  /** One community only. */
  community: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(20),
  offset: z.coerce.number().int().min(0).default(0),
  /** People of each community. */
  persons_limit: z.coerce.number().int().min(1).max(500).default(20),
  persons_offset: z.coerce.number().int().min(0).default(0),
});

const blamedRecordSchema = recordRefSchema.extend({ reason: z.enum(["content", "columns", "missing"]) });
const hashPairSchema = z.object({ run: z.string(), now: z.string() });

/** Whether a run still stands on its records; `analyze --verify` computes it again as well. */
const runRecordsCheckSchema = z.object({
  run_id: z.string(),
  /** Two hashes that differ: the ledger holds other data than those of the run. */
  dataset_sha256: hashPairSchema,
  engine: hashPairSchema,
  /** Records that are not as they were imported. */
  blamed: z.array(blamedRecordSchema),
  /** Findings that rest on them. */
  unverified: z.array(
    z.object({
      kind: z.enum(CITING_KINDS),
      group: z.string().nullable(),
      /** Ids that tell the finding from others of its kind. */
      of: z.array(z.string()),
      records: z.array(blamedRecordSchema),
    }),
  ),
  /** How many findings the run has in all. */
  findings: z.number().int(),
});

/** What the work of computing a run again reports. */
export const runVerificationSchema = runRecordsCheckSchema.extend({
  /** The last two: not computed, since the data or the engine are others. */
  verdict: z.enum(["reproduced", "differs", "other-data", "other-version"]),
  first_difference: z.object({ field: z.string(), index: z.number().int().nullable() }).nullable(),
  /** Entries that only one of the two has, by field of the result; fields that agree are left out. */
  differing: z.record(z.string(), z.number().int()),
});

const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

/** Which of the records that touch somebody; each condition narrows. */
export const recordFilterSchema = z.object({
  file: recordKindSchema.optional(),
  /** Id of a source; empty = records that name none. */
  source: z.string().max(200).optional(),
  /** Key of the phone, account, vehicle or case by which a record touches the person. */
  through: z.string().max(300).optional(),
  /** Epoch milliseconds, both included; records without a time lie in no window. */
  from_ms: z.coerce.number().int().optional(),
  to_ms: z.coerce.number().int().optional(),
});

export const caseRoutes = {
  getOverview: route({
    method: "GET",
    path: "/overview",
    summary: "Groups ranked, what the data covers, and the run they come from",
    tag: "case",
    responses: { 200: overviewSchema },
  }),
  getRunVerification: route({
    method: "GET",
    path: "/runs/:id/verification",
    summary:
      "Whether a run's records are as they were imported, and which findings rest on those that are not",
    tag: "case",
    responses: { 200: runRecordsCheckSchema, ...notFound },
  }),
  getCommunities: route({
    method: "GET",
    path: "/communities",
    summary: "Communities of all ties, their people ranked by leadership",
    tag: "case",
    query: communityQuerySchema,
    responses: { 200: communityListSchema, 400: errorBodySchema },
  }),
  getGroup: route({
    method: "GET",
    path: "/groups/:id",
    summary: "One group with its members, roles and deals",
    tag: "case",
    responses: { 200: groupPageSchema, ...notFound },
  }),
  getGroupGraph: route({
    method: "GET",
    path: "/groups/:id/graph",
    summary: "The group's members and what joins them, for drawing",
    tag: "case",
    responses: { 200: subgraphSchema, ...notFound },
  }),
  getPerson: route({
    method: "GET",
    path: "/persons/:id",
    summary: "One person: roles with their contributions, what speaks against, deals",
    tag: "case",
    responses: { 200: personPageSchema, ...notFound },
  }),
  getPersonRecords: route({
    method: "GET",
    path: "/persons/:id/records",
    summary: "Records that touch a person, newest first",
    tag: "records",
    query: pageQuerySchema.extend(recordFilterSchema.shape),
    responses: { 200: recordPageSchema, 400: errorBodySchema, ...notFound },
  }),
  listFileRecords: route({
    method: "GET",
    path: "/records/:file",
    summary: "The records of one file, newest first",
    tag: "records",
    query: pageQuerySchema.extend({
      /** Of wastewater: one series only. */
      catchment: z.string().max(200).optional(),
      analyte: z.string().max(200).optional(),
      /** Of wastewater: only samples from before the first or after the last of these days. */
      before: z.iso.date().optional(),
      after: z.iso.date().optional(),
    }),
    responses: { 200: recordListSchema, 400: errorBodySchema, ...notFound },
  }),
  // POST, because findings cite more records than fit into an address.
  getRecordTimes: route({
    method: "POST",
    path: "/records/times",
    summary: "When the named records happened; those without a time are left out",
    tag: "records",
    body: z.object({ records: z.array(recordRefSchema).min(1).max(5000) }),
    responses: {
      200: z.object({ times: z.array(recordRefSchema.extend({ at_ms: z.number() })) }),
      400: errorBodySchema,
    },
  }),
  getRecord: route({
    method: "GET",
    path: "/records/:file/:id",
    summary: "One record with all its versions, its source and its hash",
    tag: "records",
    responses: { 200: recordSchema, ...notFound },
  }),
} as const;
