/** The first page: groups ranked, what the records cover, and the run they come from. */
import type {
  CaseResult,
  Days,
  GroupFinding,
  Notice,
  RunManifest,
  WastewaterFinding,
} from "../domain/findings.ts";
import { namedRoles } from "../domain/named-roles.ts";
import type { Role } from "../domain/roles.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import { readBulkOf } from "../projection/case-tables/analysed-period.ts";
import { type Coverage, readCoverage, readRecordDays } from "../projection/data-coverage/read.ts";
import { type Silence, silencesOf } from "../projection/data-coverage/silences.ts";
import { readPaymentAmounts } from "../projection/payment-amounts/read.ts";
import { type PersonLabel, readPersonLabels } from "../projection/person-labels/read.ts";
import { dealsOfGroup, type GroupSummary, significantPayments, summariseGroup } from "./group-summary.ts";

export interface Overview {
  /** Null before the first analysis. */
  readonly run: (RunManifest & { readonly created_at: string }) | null;
  readonly notices: readonly Notice[];
  /** Highest score first. */
  readonly groups: readonly RankedGroup[];
  readonly coverage: readonly Coverage[];
  /** Longest first. */
  readonly silences: readonly Silence[];
  readonly wastewater: readonly WastewaterFinding[];
  /** Days of the bulk of the samples, both ends included; null where there is none. */
  readonly wastewater_days: Days | null;
}

export interface RankedGroup extends GroupSummary {
  /** Who holds which role, likeliest first: a group is known by its people, not by its number. */
  readonly holders: readonly { readonly role: Role; readonly person_id: string; readonly label: string }[];
}

export async function readOverview(ledger: Ledger): Promise<Overview> {
  const latest = await latestRun(ledger);
  return ledger.read(async (connection) => {
    const coverage = await readCoverage(connection);
    const silences = silencesOf(await readRecordDays(connection), latest?.result.period?.days ?? null);
    const wastewater_days = await readBulkOf(connection, "wastewater");
    if (!latest) {
      return { run: null, notices: [], groups: [], coverage, silences, wastewater: [], wastewater_days };
    }
    const { result } = latest;
    const amounts = await readPaymentAmounts(connection, significantPayments(result.deals));
    return {
      run: { ...result.run, created_at: latest.created_at },
      notices: result.notices,
      groups: rankGroups(result, amounts, await readPersonLabels(connection, membersOf(result))),
      coverage,
      silences,
      wastewater: result.wastewater,
      wastewater_days,
    };
  });
}

function rankGroups(
  result: CaseResult,
  amounts: ReadonlyMap<string, number>,
  labels: ReadonlyMap<string, PersonLabel>,
): RankedGroup[] {
  return result.groups
    .map((group) => ({
      ...summariseGroup(group, dealsOfGroup(result, group.id), amounts),
      holders: holdersOf(group, labels),
    }))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

function membersOf({ groups }: CaseResult): string[] {
  return [...new Set(groups.flatMap(({ members }) => members.map(({ person_id }) => person_id)))];
}

function holdersOf(group: GroupFinding, labels: ReadonlyMap<string, PersonLabel>): RankedGroup["holders"] {
  return group.members
    .flatMap((member) =>
      namedRoles(member).map(({ role, probability }) => ({ role, probability, id: member.person_id })),
    )
    .sort((a, b) => b.probability - a.probability || a.id.localeCompare(b.id))
    .map(({ role, id }) => ({ role, person_id: id, label: labels.get(id)?.label ?? id }));
}
