/**
 * The communities of the latest run, largest first, with their people ranked by leadership:
 * persons, and unknown users of phones who have a tie. What there is to show where no group is
 * suspect, as in a case of nothing but ties or in a bare call record.
 */
import type { PersonFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import { readPersonLabels } from "../projection/person-labels/read.ts";
import { readRecordLabels } from "../projection/record-labels/read.ts";
import { type ActorFinding, actorFindings } from "./actor-findings.ts";
import { phoneOfUnknownUser } from "./actor-phones.ts";

export interface CommunityQuery {
  /** One community only. */
  readonly community?: number | undefined;
  readonly limit: number;
  readonly offset: number;
  /** People of each community. */
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
  /** How many people it has, shown or not. */
  readonly size: number;
  /** How many of these are unknown users of phones. */
  readonly unknown_users: number;
  readonly persons: readonly RankedPerson[];
}

export interface RankedPerson {
  /** Of an unknown user the key of the phone. */
  readonly person_id: string;
  readonly kind: ActorFinding["kind"];
  /** Of an unknown user the number of the phone. */
  readonly label: string;
  readonly leadership: number;
  readonly suspicion: number;
}

export async function listCommunities(ledger: Ledger, query: CommunityQuery): Promise<CommunityList> {
  const latest = await latestRun(ledger);
  if (!latest) return { run_id: null, communities: [], total: 0 };
  const all = rankCommunities(actorFindings(latest.result)).filter(
    ({ community }) => query.community === undefined || community === query.community,
  );
  const shown = all.slice(query.offset, query.offset + query.limit).map(({ community, persons }) => ({
    community,
    size: persons.length,
    unknown_users: persons.filter(({ kind }) => kind === "unknown-user").length,
    persons: persons.slice(query.persons_offset, query.persons_offset + query.persons_limit),
  }));
  const labels = await readActorLabels(
    ledger,
    shown.flatMap(({ persons }) => persons),
  );
  return {
    run_id: latest.result.run.id,
    communities: shown.map(({ persons, ...community }) => ({
      ...community,
      persons: persons.map(({ person_id, kind, leadership, suspicion }) => ({
        person_id,
        kind,
        label: labels.get(person_id) ?? phoneOfUnknownUser(person_id) ?? person_id,
        leadership,
        suspicion,
      })),
    })),
    total: all.length,
  };
}

/** Largest community first, then by number; inside it the highest leadership, then by id. */
export function rankCommunities<Person extends PersonFinding>(
  persons: readonly Person[],
): { readonly community: number; readonly persons: readonly Person[] }[] {
  const byCommunity = new Map<number, Person[]>();
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

/** Names and numbers by the id of the actor; without an entry the records have none. */
async function readActorLabels(
  ledger: Ledger,
  actors: readonly ActorFinding[],
): Promise<ReadonlyMap<string, string>> {
  const persons = actors.filter(({ kind }) => kind === "person").map(({ person_id }) => person_id);
  const phones = new Map(
    actors.flatMap(({ kind, person_id }) => {
      const phone = kind === "person" ? null : phoneOfUnknownUser(person_id);
      return phone === null ? [] : [[phone, person_id]];
    }),
  );
  return ledger.read(async (connection) => {
    const names = await readPersonLabels(connection, persons);
    const numbers = await readRecordLabels(
      connection,
      [...phones.keys()].map((id) => ({ file: "phones", id })),
    );
    return new Map([
      ...[...names].map(([id, { label }]) => [id, label] as const),
      ...numbers.map(({ id, label }) => [phones.get(id) ?? id, label] as const),
    ]);
  });
}
