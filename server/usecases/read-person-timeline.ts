/** When the records that touch a person happened, and who delivered them. */
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import {
  readTouchingMoments,
  readTouchingSources,
  type TouchingActor,
  type TouchingFilter,
  type TouchingMoment,
  type TouchingSource,
} from "../projection/person-records/read.ts";
import { inferredPhones } from "./actor-phones.ts";

export interface PersonTimeline {
  /** By time; the newest where not all are given. */
  readonly moments: readonly TouchingMoment[];
  readonly total: number;
}

export async function readPersonTimeline(
  ledger: Ledger,
  actor: string,
  { limit, ...filter }: TouchingFilter & { readonly limit: number },
): Promise<PersonTimeline> {
  const touching = await touchingActor(ledger, actor);
  return ledger.read((connection) => readTouchingMoments(connection, touching, filter, limit));
}

export async function readPersonSources(
  ledger: Ledger,
  actor: string,
  filter: TouchingFilter,
): Promise<{ readonly sources: readonly TouchingSource[] }> {
  const touching = await touchingActor(ledger, actor);
  return ledger.read(async (connection) => ({
    sources: await readTouchingSources(connection, touching, filter),
  }));
}

async function touchingActor(ledger: Ledger, actor: string): Promise<TouchingActor> {
  return { actor, phones: inferredPhones((await latestRun(ledger))?.result ?? null, actor) };
}
