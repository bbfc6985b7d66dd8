/** When the records that touch a person happened, and who delivered them. */
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import {
  readTouchingMoments,
  readTouchingSources,
  type TouchingFilter,
  type TouchingMoment,
  type TouchingSource,
} from "../projection/person-records/read.ts";
import { inferredPhones } from "./actor-phones.ts";
import { analysedMoments, type Moments } from "./analysed-moments.ts";

export interface PersonTimeline {
  /** By time; the newest where not all are given. */
  readonly moments: readonly TouchingMoment[];
  readonly total: number;
  readonly period: Moments | null;
}

/** At most `limit` moments, the newest, by time, and how many there are; of somebody unknown none. */
export async function readPersonTimeline(
  ledger: Ledger,
  actor: string,
  { limit, ...filter }: TouchingFilter & { readonly limit: number },
): Promise<PersonTimeline> {
  const result = (await latestRun(ledger))?.result ?? null;
  const touching = { actor, phones: inferredPhones(result, actor) };
  const { moments, total } = await ledger.read((connection) =>
    readTouchingMoments(connection, touching, filter, limit),
  );
  return { moments, total, period: analysedMoments(result) };
}

export async function readPersonSources(
  ledger: Ledger,
  actor: string,
  filter: TouchingFilter,
): Promise<{ readonly sources: readonly TouchingSource[] }> {
  const touching = { actor, phones: inferredPhones((await latestRun(ledger))?.result ?? null, actor) };
  return ledger.read(async (connection) => ({
    sources: await readTouchingSources(connection, touching, filter),
  }));
}
