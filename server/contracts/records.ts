/** Shapes of records and their provenance, as they go over the API. */
import { z } from "zod";
import { RECORD_KINDS } from "../domain/case-folder.ts";

export const recordKindSchema = z.enum(RECORD_KINDS);

const fieldsSchema = z.record(z.string(), z.string());

/** One record of a listing: what it is, when, and its delivered cells. */
export const recordSummarySchema = z.object({
  file: recordKindSchema,
  id: z.string(),
  at: z.string().nullable(),
  fields: fieldsSchema,
});

export const recordVersionSchema = z.object({
  version: z.number().int(),
  row: z.number().int(),
  sha256: z.string(),
  /** False where the stored content no longer has the hash it was imported with. */
  verified: z.boolean(),
  fields: fieldsSchema,
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
  total: z.number().int(),
  /** Totals per file, so that the reader sees what a page leaves out. */
  totals: z.record(z.string(), z.number().int()),
});
