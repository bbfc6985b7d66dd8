/** The page of one person: what the latest run says of it, in which groups and deals. */
import { TriplezeroError } from "../domain/errors.ts";
import type {
  CaseResult,
  Contribution,
  DealFinding,
  GroupMember,
  PersonFinding,
} from "../domain/findings.ts";
import { nodeKey } from "../domain/graph-model.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import { isPhoneNamed } from "../projection/named-records/read.ts";
import { readPersonLabels } from "../projection/person-labels/read.ts";
import { readRecordLabels } from "../projection/record-labels/read.ts";
import { asPerson } from "./actor-findings.ts";
import { chainOf, phoneOfUnknownUser } from "./actor-phones.ts";
import { labelled, partiesOf } from "./person-labels.ts";

export interface PersonPage {
  readonly person_id: string;
  readonly label: string;
  /** `unknown-user`: nobody is known to use the phone, whose key is the id here. */
  readonly kind: "person" | "unknown-user";
  readonly aliases: readonly string[];
  /** Null before the first analysis, and of an unknown user without ties; its id is that of the actor, as here. */
  readonly finding: PersonFinding | null;
  readonly memberships: readonly (Omit<GroupMember, "person_id"> & {
    readonly group: string;
    readonly stability: number;
  })[];
  readonly deals: readonly DealFinding[];
  readonly persons: readonly { readonly person_id: string; readonly label: string }[];
  /** Other entries that may be the same person, likeliest first. */
  readonly duplicates: readonly PossibleDuplicate[];
}

export interface PossibleDuplicate {
  /** The other entry; its label stands in `persons`. */
  readonly person_id: string;
  readonly log10_lr: number;
  readonly contributions: readonly Contribution[];
}

/** @throws TriplezeroError `unknown-person` (not-found) */
export async function readPerson(ledger: Ledger, id: string): Promise<PersonPage> {
  const result = (await latestRun(ledger))?.result ?? null;
  const phone = phoneOfUnknownUser(id);
  if (phone !== null) return unknownUserPage(ledger, result, phone);
  const finding = result?.persons.find((person) => person.person_id === id) ?? null;
  const deals = result?.deals.filter((deal) => partiesOf([deal]).includes(id)) ?? [];
  const duplicates = result ? duplicatesOf(result, id) : [];
  const others = [...new Set([...partiesOf(deals), ...duplicates.map((other) => other.person_id)])];
  const labels = await ledger.read((connection) => readPersonLabels(connection, [id, ...others]));
  const own = labels.get(id);
  if (!own && !finding) throw unknownPerson();
  return {
    person_id: id,
    label: own?.label ?? id,
    kind: "person",
    aliases: own?.aliases ?? [],
    finding,
    memberships: result ? membershipsOf(result, id) : [],
    deals,
    persons: labelled(others, labels),
    duplicates,
  };
}

/** Somebody known by a phone only, who may still be a member of a group. */
async function unknownUserPage(
  ledger: Ledger,
  result: CaseResult | null,
  phone: string,
): Promise<PersonPage> {
  const { isNamed, labels } = await ledger.read(async (connection) => ({
    isNamed: await isPhoneNamed(connection, phone),
    labels: await readRecordLabels(connection, [{ file: "phones", id: phone }]),
  }));
  if (!isNamed) throw unknownPerson();
  // Findings name one phone of the user; those before and after it lead to the same.
  const phones = new Set(chainOf(result, phone));
  const found = result?.unresolved_users?.find(({ phone_id }) => phones.has(phone_id));
  const memberships = (result?.groups ?? []).flatMap((group) =>
    group.unresolved_members
      .filter(({ phone_id }) => phones.has(phone_id))
      .map(({ membership }) => ({
        group: group.id,
        stability: group.stability,
        membership,
        abstained: true,
        roles: [],
        contributions: [],
        against: [],
      })),
  );
  return {
    person_id: nodeKey("Phone", phone),
    label: labels[0]?.label ?? phone,
    kind: "unknown-user",
    aliases: [],
    finding: found ? asPerson(found) : null,
    memberships,
    deals: [],
    persons: [],
    duplicates: [],
  };
}

export function unknownPerson(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-person",
    class: "not-found",
    message: { zh: "没有记录提到这个人或号码。", en: "No record names this person or number." },
    remedy: {
      zh: "请核对编号，或在上方按姓名、号码查找。",
      en: "Check the id, or search by a name or number above.",
    },
  });
}

function membershipsOf(result: CaseResult, id: string): PersonPage["memberships"] {
  return result.groups.flatMap((group) =>
    group.members
      .filter((member) => member.person_id === id)
      .map(({ person_id: _, ...member }) => ({ group: group.id, stability: group.stability, ...member })),
  );
}

function duplicatesOf(result: CaseResult, id: string): PossibleDuplicate[] {
  return (result.duplicates ?? [])
    .filter((proposal) => proposal.person_ids.includes(id))
    .map(({ person_ids: [first, second], log10_lr, contributions }) => ({
      person_id: first === id ? second : first,
      log10_lr,
      contributions,
    }))
    .sort((a, b) => b.log10_lr - a.log10_lr);
}
