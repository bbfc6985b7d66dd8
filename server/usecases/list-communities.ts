/**
 * The communities of the latest run, largest first, with their persons ranked by leadership.
 * What there is to show where no group is suspect, as in a case of nothing but ties.
 */
import type { PersonFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import { readPersonLabels } from "../projection/person-labels/read.ts";

export interface CommunityQuery {
  /** One community only. */
  readonly community?: number | undefined;
  readonly limit: number;
  readonly offset: number;
  /** Persons of each community. */
  readonly persons_limit: number;
  readonly persons_offset: number;
}

export interface CommunityList {
  /** Null before the first analysis. */
  readonly run_id: string | null;
  readonly communities: readonly Community[];
  /** How many there are, shown or not. */
  readonly total: number;
}

export interface Community {
  readonly community: number;
  /** How many persons it has, shown or not. */
  readonly size: number;
  readonly persons: readonly RankedPerson[];
}

export interface RankedPerson {
  readonly person_id: string;
  readonly label: string;
  readonly leadership: number;
  readonly suspicion: number;
}

export async function listCommunities(ledger: Ledger, query: CommunityQuery): Promise<CommunityList> {
  const latest = await latestRun(ledger);
  if (!latest) return { run_id: null, communities: [], total: 0 };
  const all = rankCommunities(latest.result.persons).filter(
    ({ community }) => query.community === undefined || community === query.community,
  );
  const shown = all.slice(query.offset, query.offset + query.limit).map(({ community, persons }) => ({
    community,
    size: persons.length,
    persons: persons.slice(query.persons_offset, query.persons_offset + query.persons_limit),
  }));
  const ids = shown.flatMap(({ persons }) => persons.map((person) => person.person_id));
  const labels = await ledger.read((connection) => readPersonLabels(connection, ids));
  return {
    run_id: latest.result.run.id,
    communities: shown.map(({ community, size, persons }) => ({
      community,
      size,
      persons: persons.map(({ person_id, leadership, suspicion }) => ({
        person_id,
        label: labels.get(person_id)?.label ?? person_id,
        leadership,
        suspicion,
      })),
    })),
    total: all.length,
  };
}

/** Largest community first, then by number; inside it the highest leadership, then by id. */
export function rankCommunities(
  persons: readonly PersonFinding[],
): { readonly community: number; readonly persons: readonly PersonFinding[] }[] {
  const byCommunity = new Map<number, PersonFinding[]>();
  for (const person of persons) {
    const members = byCommunity.get(person.community) ?? [];
    members.push(person);
    byCommunity.set(person.community, members);
  }
  return [...byCommunity]
    .map(([community, members]) => ({
      community,
      persons: members.sort((a, b) => b.leadership - a.leadership || (a.person_id < b.person_id ? -1 : 1)),
    }))
    .sort((a, b) => b.persons.length - a.persons.length || a.community - b.community);
}
