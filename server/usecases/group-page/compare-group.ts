/**
 * A group beside its like of another run: who is in both, in one only, whose roles changed.
 * Ids of groups mean nothing across runs, so groups are matched by the members they share
 * (largest Jaccard index).
 */
import type { GroupComparison } from "../../contracts/group-page.ts";
import type { CaseResult, GroupFinding, GroupMember, RoleFinding } from "../../domain/findings.ts";
import { namedRoles } from "../../domain/named-roles.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readPersonLabels } from "../../projection/person-labels/read.ts";
import { findRun } from "../check-run-records.ts";
import { findGroup } from "../find-group.ts";
import { labelled } from "../person-labels.ts";

/** @throws TriplezeroError `unknown-group`, `unknown-run` (not-found) */
export async function readGroupComparison(ledger: Ledger, id: string, run: string): Promise<GroupComparison> {
  const { result, group } = await findGroup(ledger, id);
  const comparison = compareGroup(result, group, await findRun(ledger, run));
  const persons = comparison.members.map(({ person_id }) => person_id);
  const labels = await ledger.read((connection) => readPersonLabels(connection, persons));
  return { ...comparison, persons: labelled(persons, labels).slice() };
}

function compareGroup(
  result: CaseResult,
  group: GroupFinding,
  otherRun: CaseResult,
): Omit<GroupComparison, "persons"> {
  const candidates = otherRun.groups
    .map((other) => ({ other, ...overlap(group, other) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.jaccard - a.jaccard || (a.other.id < b.other.id ? -1 : 1));
  const [best, ...also] = candidates;
  return {
    run_id: otherRun.run.id,
    here: sideOf(result, group),
    other: best ? { ...sideOf(otherRun, best.other), jaccard: best.jaccard } : null,
    other_deals: best ? keptDeals(otherRun, best.other) : [],
    also: also.map(({ other, jaccard, shared }) => ({ id: other.id, jaccard, shared })),
    members: membersOfEither(group, best?.other ?? null),
  };
}

function overlap(a: GroupFinding, b: GroupFinding): { readonly jaccard: number; readonly shared: number } {
  const inB = new Set(b.members.map((member) => member.person_id));
  const shared = a.members.filter((member) => inB.has(member.person_id)).length;
  const either = a.members.length + b.members.length - shared;
  return { shared, jaccard: either === 0 ? 0 : shared / either };
}

function sideOf(result: CaseResult, group: GroupFinding): GroupComparison["here"] {
  return {
    id: group.id,
    score: group.score,
    stability: group.stability,
    members: group.members.length,
    deals: result.deals.filter((deal) => deal.group === group.id).length,
  };
}

function keptDeals(result: CaseResult, group: GroupFinding): GroupComparison["other_deals"] {
  return result.deals
    .filter((deal) => deal.group === group.id)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
    .map((deal) => ({
      id: deal.id,
      at: deal.at,
      q: deal.q,
      records: (["payments", "contacts", "parcels", "sightings"] as const).flatMap((file) =>
        deal[file].map((id) => ({ file, id })),
      ),
    }));
}

function membersOfEither(here: GroupFinding, there: GroupFinding | null): GroupComparison["members"] {
  const [ours, theirs] = [here, there].map(
    (group) => new Map(group?.members.map((member) => [member.person_id, member])),
  );
  const ids = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])].sort();
  return ids.map((person_id) => {
    const [a, b] = [ours?.get(person_id), theirs?.get(person_id)];
    return {
      person_id,
      here: a
        ? {
            membership: a.membership,
            abstained: a.abstained,
            roles: likeliestFirst(a.roles).map(withoutReasons),
          }
        : null,
      there: b ? reasonsOf(b) : null,
      roles_changed: a !== undefined && b !== undefined && namesOf(a) !== namesOf(b),
    };
  });
}

type OtherMember = NonNullable<GroupComparison["members"][number]["there"]>;

function reasonsOf({ membership, abstained, roles, contributions }: GroupMember): OtherMember {
  // A finding's lists are read-only, an answer's are not.
  return structuredClone({
    membership,
    abstained,
    roles: likeliestFirst(roles),
    contributions,
  }) as OtherMember;
}

function withoutReasons({ role, probability }: RoleFinding) {
  return { role, probability };
}

function likeliestFirst(roles: readonly RoleFinding[]): RoleFinding[] {
  return [...roles].sort((a, b) => b.probability - a.probability);
}

/** Which roles are named, whatever their order and probability. */
function namesOf(member: GroupMember): string {
  return namedRoles(member)
    .map(({ role }) => role)
    .sort()
    .join(" ");
}
