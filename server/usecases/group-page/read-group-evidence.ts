/** Members of a group by kind of record: how many records touch each, and which. */
import { isRecordKind } from "../../domain/case-folder.ts";
import { recordsOfDeal } from "../../domain/deal-records.ts";
import { TriplezeroError } from "../../domain/errors.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import {
  countEvidence,
  type EvidenceWindow,
  type GroupParties,
  prepareEvidence,
  readEvidence,
} from "../../projection/group-evidence/read.ts";
import type { TouchingRecord } from "../../projection/person-records/read.ts";
import { findGroup } from "../find-group.ts";
import { dealsOfGroup } from "../group-summary.ts";
import { likeliestUsers } from "../likeliest-users.ts";

/** @throws TriplezeroError `unknown-group` (not-found) */
export async function readGroupEvidence(
  ledger: Ledger,
  id: string,
  window: EvidenceWindow,
): Promise<Awaited<ReturnType<typeof countEvidence>>> {
  const parties = await partiesOfGroup(ledger, id);
  return ledger.read(async (connection) => {
    await prepareEvidence(connection, parties);
    return countEvidence(connection, window);
  });
}

/** In the place of a file. */
const ALL_FILES = "all";

export interface EvidenceQuery extends EvidenceWindow {
  /** Only records that join the member with the group's business. */
  readonly within: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** @throws TriplezeroError `unknown-group`, `unknown-evidence` (not-found) */
export async function readMemberEvidence(
  ledger: Ledger,
  { id, person, file }: { readonly id: string; readonly person: string; readonly file: string },
  query: EvidenceQuery,
): Promise<{ readonly records: readonly TouchingRecord[]; readonly total: number }> {
  const parties = await partiesOfGroup(ledger, id);
  const kind = file === ALL_FILES ? null : isRecordKind(file) ? file : undefined;
  if (kind === undefined || !parties.members.includes(person)) throw unknownEvidence();
  return ledger.read(async (connection) => {
    await prepareEvidence(connection, parties);
    return readEvidence(connection, { person, file: kind, ...query });
  });
}

async function partiesOfGroup(ledger: Ledger, id: string): Promise<GroupParties> {
  const { result, group } = await findGroup(ledger, id);
  const deals = dealsOfGroup(result, group.id);
  const members = new Set(group.members.map((member) => member.person_id));
  const buyers = new Set(deals.flatMap((deal) => deal.buyer_person_id ?? []));
  return {
    members: [...members],
    buyers: [...buyers].filter((buyer) => !members.has(buyer)),
    paid: deals.flatMap((deal) => deal.payments),
    cited: deals.flatMap(recordsOfDeal),
    inferred: likeliestUsers(result.phone_users),
  };
}

function unknownEvidence(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-evidence",
    class: "not-found",
    message: {
      zh: "没有这名成员或这种记录。",
      en: "There is no such member or no such kind of record.",
    },
    remedy: {
      zh: "请核对人员编号和文件名（如 contacts）。",
      en: "Check the person's id and the name of the file (contacts, for example).",
    },
  });
}
