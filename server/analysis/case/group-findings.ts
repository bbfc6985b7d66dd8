/** Suspect groups as findings: members with roles, reasons for and against, zero status. */
import type { GroupFinding, GroupMember, RecordRef } from "../../domain/findings.ts";
import { CALLED_Q } from "../deals/false-discovery.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import { type CalledDeal, type GroupInDoubt, groupInDoubt } from "../doubt/called-deals.ts";
import { reasonsForAndAgainst } from "../doubt/counter-evidence.ts";
import { gapsOf } from "../doubt/gaps.ts";
import { explainInnocently } from "../doubt/innocent-explanations.ts";
import type { Scene } from "../groups/business.ts";
import type { Candidate } from "../groups/grow.ts";
import { linkedGroups } from "../groups/linked-groups.ts";
import { RECORDS_OF_FEATURE } from "../groups/member-evidence.ts";
import { MEMBER_FEATURES } from "../groups/member-features.ts";
import { memberShares } from "../groups/member-model.ts";
import type { JudgedBusiness } from "../groups/suspect-groups.ts";
import { zeroStatus } from "../groups/zero-status.ts";
import { membersElsewhere } from "../location/other-towns.ts";
import { contributions, medians } from "../models/contributions.ts";
import { groupQuantities } from "../quantity/group-quantities.ts";
import { commonPlace } from "../roles/common-place.ts";
import { hostingAmong } from "../roles/hosting.ts";
import { type JudgedRole, judgeRoles } from "../roles/judge-roles.ts";
import { roleContributions } from "../roles/role-contributions.ts";
import { ROLE_FEATURES, roleFeatures } from "../roles/role-features.ts";
import { type GroupPlaces, ROLE_RECORDS, recordsOfRoles } from "../roles/role-records.ts";
import { dealIds } from "./deal-findings.ts";
import { byId, isoTime, numberedId, phoneIdOfUnknown, rounded } from "./ids.ts";
import { sidelineFindings } from "./sideline-findings.ts";

/** A member of whom no role is likelier than this is left without one. */
const ABSTAIN_BELOW = 0.35;
const POPULATION = "others-in-contact";
/** Features that show supply being fetched or received. */
const FETCHING = ["trips", "parcels-from-afar"] as const;

/** @param q of all deals, group after group */
export function groupFindings(
  scene: Scene,
  groups: readonly JudgedBusiness[],
  deals: readonly (readonly DealCandidate[])[],
  stability: readonly number[],
  q: readonly number[],
  seed: number,
): GroupFinding[] {
  const qLeft = [...q];
  const qOf = deals.map((own) => qLeft.splice(0, own.length));
  const idOf = dealIds(deals);
  const called = deals.map((own, index) =>
    own.filter((_, at) => qOf[index]![at]! <= CALLED_Q).map((deal) => ({ id: idOf.get(deal)!, deal })),
  );
  const ids = groups.map((_, index) => numberedId("g", index, groups.length));
  const links = linkedGroups(scene, groups, ids);
  const explain = explainInnocently(scene);
  return groups.map((group, index) => ({
    ...groupFinding(
      scene,
      group,
      { all: deals[index]!, called: called[index]! },
      stability[index]!,
      ids[index]!,
      explain,
    ),
    linked_groups: links[index]!,
    sidelines: sidelineFindings(scene, group.sidelines),
    ...groupQuantities(
      scene,
      group.business,
      deals[index]!,
      qOf[index]!,
      deals[index]!.map((deal) => idOf.get(deal)!),
      seed,
    ),
  }));
}

interface Deals {
  readonly all: readonly DealCandidate[];
  readonly called: readonly CalledDeal[];
}

function groupFinding(
  scene: Scene,
  group: JudgedBusiness,
  { all: deals, called }: Deals,
  stability: number,
  id: string,
  explain: ReturnType<typeof explainInnocently>,
): GroupFinding {
  const { tables, actors } = scene;
  const members = membersOf(group);
  const outside = group.candidates.filter(({ actor }) => !group.business.members.has(actor));
  const usual = medians(
    outside.map(({ features }) => features),
    MEMBER_FEATURES.length,
  );
  const roleRows = roleFeatures(scene, group, members, deals);
  const usualRole = medians(roleRows, ROLE_FEATURES.length);
  const at = deals.map((deal) => deal.at);
  const doubt = groupInDoubt(scene, group.business, called);
  const inside = new Set(members.map(({ actor }) => actor));
  const places = {
    common: commonPlace(scene, inside),
    hosting: hostingAmong(scene, inside),
    elsewhere: membersElsewhere(scene, inside, group.business.town),
  };
  const roles = judgeRoles(
    roleRows,
    members.map(({ probability }) => probability),
  );
  const judged = members.map((member, index) => ({
    member,
    row: roleRows[index]!,
    roles: roles[index]!,
  }));
  return {
    id,
    score: rounded(group.probability),
    members: judged
      .filter(({ member }) => member.actor < actors.personCount)
      .map(({ member, row, roles }) => ({
        ...memberFinding(scene, group, deals, member, {
          usual,
          row,
          usualRole,
          roles,
          doubt,
          places,
          everybody: members,
        }),
        innocent: explain(member.actor),
      }))
      .sort((a, b) => byId(a.person_id, b.person_id)),
    unresolved_members: members
      .filter(({ actor }) => actor >= actors.personCount)
      .map(({ actor, probability }) => ({
        phone_id: phoneIdOfUnknown(scene, actor),
        membership: rounded(probability * group.probability),
      }))
      .sort((a, b) => byId(a.phone_id, b.phone_id)),
    zero: zeroStatus(tables, group.business.members, deals),
    stability: rounded(stability),
    first_at: at.length > 0 ? isoTime(at[0]!, tables.utcOffsetS) : null,
    last_at: at.length > 0 ? isoTime(at.at(-1)!, tables.utcOffsetS) : null,
    gaps: gapsOf(
      doubt,
      judged.map(({ member: { actor }, row, roles }) => ({
        actor,
        roles,
        abstained: isAbstained(roles),
        fetches: FETCHING.some((feature) => row[ROLE_FEATURES.indexOf(feature)]! > 0),
      })),
    ),
  };
}

function membersOf({ candidates, business }: JudgedBusiness): Candidate[] {
  return candidates.filter(({ actor }) => business.members.has(actor)).sort((a, b) => a.actor - b.actor);
}

function isAbstained(roles: readonly JudgedRole[]): boolean {
  return !(roles[0] && roles[0].probability >= ABSTAIN_BELOW);
}

interface Judged {
  readonly usual: readonly number[];
  readonly row: readonly number[];
  readonly usualRole: readonly number[];
  readonly roles: readonly JudgedRole[];
  readonly doubt: GroupInDoubt;
  readonly places: GroupPlaces;
  /** All members, in the order of the positions in `roles`. */
  readonly everybody: readonly Candidate[];
}

function memberFinding(
  scene: Scene,
  group: JudgedBusiness,
  deals: readonly DealCandidate[],
  member: Candidate,
  { usual, row, usualRole, roles, doubt, places, everybody }: Judged,
): GroupMember {
  const records = recordsOfRoles(scene, group.business, deals, places, member.actor);
  const reasons = contributions(memberShares(member.features, usual), {
    names: MEMBER_FEATURES,
    values: member.features,
    usual,
    population: POPULATION,
    recordsOf: (feature) => records[RECORDS_OF_FEATURE[feature]],
  });
  return {
    person_id: scene.tables.persons.ids[member.actor]!,
    membership: rounded(member.probability * group.probability),
    abstained: isAbstained(roles),
    roles: roles.map((judged) => ({
      role: judged.role,
      probability: rounded(judged.probability),
      contributions: roleContributions(
        judged,
        row,
        usualRole,
        (feature) => records[ROLE_RECORDS[feature]],
        judged.likelyOthers.flatMap((other) => personRecord(scene, everybody[other]!)),
      ),
    })),
    ...reasonsForAndAgainst(doubt, member.actor, reasons),
  };
}

/** None of an unknown user of a phone. */
function personRecord({ tables, actors }: Scene, { actor }: Candidate): RecordRef[] {
  return actor < actors.personCount ? [{ file: "persons", id: tables.persons.ids[actor]! }] : [];
}
