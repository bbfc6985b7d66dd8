/** Routes of the page of a group beyond the group itself: money, supply, evidence, other runs. */
import {
  evidencePageSchema,
  evidenceQuerySchema,
  groupComparisonSchema,
  moneyPageSchema,
  runListSchema,
  supplyPageSchema,
  windowSchema,
} from "../group-page.ts";
import { recordListSchema } from "../records.ts";
import { errorBodySchema, route } from "../route.ts";

const notFound = { 404: errorBodySchema } as const;
const badInput = { 400: errorBodySchema } as const;

export const groupRoutes = {
  getGroupMoney: route({
    method: "GET",
    path: "/groups/:id/money",
    summary: "Where the money of a group's deals went, payment by payment in order of time",
    tag: "case",
    query: windowSchema,
    responses: { 200: moneyPageSchema, ...badInput, ...notFound },
  }),
  getGroupSupply: route({
    method: "GET",
    path: "/groups/:id/supply",
    summary: "How goods may have reached a group's dealers, events in order of time",
    tag: "case",
    query: windowSchema,
    responses: { 200: supplyPageSchema, ...badInput, ...notFound },
  }),
  getGroupEvidence: route({
    method: "GET",
    path: "/groups/:id/evidence",
    summary: "How many records of each kind touch each member of a group",
    tag: "case",
    query: windowSchema,
    responses: { 200: evidencePageSchema, ...badInput, ...notFound },
  }),
  getMemberEvidence: route({
    method: "GET",
    path: "/groups/:id/evidence/:person/:file",
    summary: "Records of one file, or of `all`, that touch one member of a group, newest first",
    tag: "records",
    query: evidenceQuerySchema,
    responses: { 200: recordListSchema, ...badInput, ...notFound },
  }),
  listRuns: route({
    method: "GET",
    path: "/runs",
    summary: "Analyses that the ledger holds, newest first",
    tag: "case",
    responses: { 200: runListSchema },
  }),
  getGroupComparison: route({
    method: "GET",
    path: "/groups/:id/comparison/:run",
    summary: "A group of the latest run beside its like of another run",
    tag: "case",
    responses: { 200: groupComparisonSchema, ...notFound },
  }),
} as const;
