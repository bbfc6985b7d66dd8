/** Every finding of a run with the records that it cites, one entry a finding. */
import { recordsOfDeal } from "../domain/deal-records.ts";
import type {
  CaseResult,
  CitingKind,
  Contribution,
  DealFinding,
  GroupFinding,
  RecordRef,
} from "../domain/findings.ts";

export interface CitingFinding {
  readonly kind: CitingKind;
  readonly group: string | null;
  /** Ids that tell it from others of its kind: person and role, deal, phone and person … */
  readonly of: readonly string[];
  readonly records: readonly RecordRef[];
  /** Phones, catchments: the finding rests on every record that names one of them. */
  readonly restsOnAllOf: readonly string[];
}

export function citingFindings(result: CaseResult): CitingFinding[] {
  return [
    ...result.groups.flatMap((group) => ofGroup(group, result.deals)),
    ...result.deals.map((deal): CitingFinding => cited("deal", deal.group, [deal.id], recordsOfDeal(deal))),
    ...result.phone_users.map(
      ({ phone_id, person_id, contributions = [] }): CitingFinding => ({
        ...cited(
          "phone-user",
          null,
          [phone_id, person_id],
          [{ file: "persons", id: person_id }, ...recordsOf(contributions)],
        ),
        restsOnAllOf: [phone_id],
      }),
    ),
    ...result.phone_swaps.map(
      ({ from_phone_id, to_phone_id }): CitingFinding => ({
        ...cited("phone-swap", null, [from_phone_id, to_phone_id], []),
        restsOnAllOf: [from_phone_id, to_phone_id],
      }),
    ),
    ...(result.duplicates ?? []).map(
      ({ person_ids, contributions }): CitingFinding =>
        cited("duplicate", null, person_ids, recordsOf(contributions)),
    ),
    ...result.wastewater.map(
      ({ catchment_id, analyte, sampled_on }): CitingFinding => ({
        ...cited("wastewater", null, [catchment_id, analyte, sampled_on], []),
        restsOnAllOf: [catchment_id],
      }),
    ),
  ];
}

/** The group itself rests on all that its members, links and deals rest on. */
function ofGroup(group: GroupFinding, deals: readonly DealFinding[]): CitingFinding[] {
  const parts = [
    ...group.members.flatMap((member) => [
      cited("member", group.id, [member.person_id], recordsOf([...member.contributions, ...member.against])),
      ...member.roles.map(({ role, contributions }) =>
        cited("role", group.id, [member.person_id, role], recordsOf(contributions)),
      ),
      ...(member.innocent ?? []).map(({ kind, contributions }) =>
        cited("innocent-explanation", group.id, [member.person_id, kind], recordsOf(contributions)),
      ),
    ]),
    ...(group.sidelines ?? []).map(({ account_id, payments, contributions }) =>
      cited(
        "sideline",
        group.id,
        [account_id],
        [...payments.map((id) => ({ file: "payments" as const, id })), ...recordsOf(contributions)],
      ),
    ),
    ...(group.linked_groups ?? []).map((link) =>
      cited("group-link", group.id, [link.group, link.kind], link.records),
    ),
  ];
  const own = deals.filter((deal) => deal.group === group.id).flatMap(recordsOfDeal);
  return [
    cited("group", group.id, [group.id], [...parts.flatMap(({ records }) => records), ...own]),
    ...parts,
  ];
}

function cited(
  kind: CitingKind,
  group: string | null,
  of: readonly string[],
  records: readonly RecordRef[],
): CitingFinding {
  return { kind, group, of, records, restsOnAllOf: [] };
}

function recordsOf(contributions: readonly Contribution[]): RecordRef[] {
  return contributions.flatMap(({ records }) => records);
}
