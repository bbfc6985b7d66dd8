/** Cypher queries with what is said of them: those of the library, and those that people keep. */
import type { Bilingual } from "./errors.ts";

export type ParamValue = string | number | boolean;

export const PARAM_TYPES = ["string", "integer", "number", "boolean"] as const;

export interface QueryParam {
  readonly name: string;
  readonly type: (typeof PARAM_TYPES)[number];
  /** As written; a parameter without one must be given. */
  readonly default?: string | undefined;
}

/** In characters. */
export const LONGEST_STATEMENT = 20_000;

/** Of the library, a file of `graph-queries/library`. */
export interface SavedQuery {
  /** Also the file's name. */
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly params: readonly QueryParam[];
  /** Counted up whenever the meaning changes, so that old answers can be told apart. */
  readonly revision: number;
  readonly cypher: string;
}

/** A query as somebody wrote it. */
export interface QueryContent {
  readonly name: string;
  /** Why one would run it; may be empty. */
  readonly why: string;
  readonly params: readonly QueryParam[];
  readonly cypher: string;
}

/** A change of a kept query; the first is its saving. */
export interface QueryChange {
  /** Counted from 1. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Name or service number of the person, as given. */
  readonly by: string;
  readonly act: "saved" | "changed" | "deleted" | "restored";
}

/** Kept in the ledger beside the library. */
export interface KeptQuery extends QueryContent {
  readonly id: string;
  readonly version: number;
  readonly deleted: boolean;
  /** Oldest first. */
  readonly history: readonly QueryChange[];
}
