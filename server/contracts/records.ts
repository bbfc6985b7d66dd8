/** Shapes of records and their provenance, as they go over the API. */
import { z } from "zod";
import { RECORD_KINDS } from "../domain/case-folder.ts";

export const recordKindSchema = z.enum(RECORD_KINDS);

const fieldsSchema = z.record(z.string(), z.string());

/** What was analysed, epoch milliseconds, both ends included; null before the first analysis. */
export const analysedMomentsSchema = z.object({ from_ms: z.number(), to_ms: z.number() }).nullable();

/** One record of a listing: what it is, when, and its delivered cells. */
const recordSummarySchema = z.object({
  file: recordKindSchema,
  id: z.string(),
  at: z.string().nullable(),
  /** Keys of the phones, accounts, vehicles or cases by which the record touches the person. */
  through: z.array(z.string()),
  fields: fieldsSchema,
});

const recordVersionSchema = z.object({
  version: z.number().int(),
  row: z.number().int(),
  sha256: z.string(),
  /** False where the stored content no longer has the hash it was imported with. */
  verified: z.boolean(),
  fields: fieldsSchema,
  /** The delivered file, by name and the hash of its bytes. */
  delivered_in: z.object({ name: z.string(), sha256: z.string() }),
  imported_at: z.string(),
});

export const recordSchema = z.object({
  file: recordKindSchema,
  id: z.string(),
  source: fieldsSchema.nullable(),
  /** Newest first. */
  versions: z.array(recordVersionSchema),
});

export const recordPageSchema = z.object({
  records: z.array(recordSummarySchema),
  /** Of what the filters leave. */
  total: z.number().int(),
  /** Totals per file of what the filters leave but for their choice of a file, so that the reader sees what a page leaves out. */
  totals: z.record(z.string(), z.number().int()),
  /** Without any filter. */
  all: z.number().int(),
});

/** A page of the records behind a number. */
export const recordListSchema = z.object({
  records: z.array(recordSummarySchema),
  /** How many records there are, shown or not. */
  total: z.number().int(),
});

export const linkRecordsSchema = recordListSchema.extend({
  /** Links of this page that the analysis found: no single record says so. */
  inferred: z.number().int(),
});
