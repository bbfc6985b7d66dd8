/** Which phones and accounts are a person's, and on what that rests: holder, stated use, inferred use. */
import type { CaseResult, PhoneUserFinding } from "../domain/findings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { latestRun } from "../ledger/runs.ts";
import { isPhoneNamed } from "../projection/named-records/read.ts";
import { type HeldThing, readHeldThings, type StatedUse } from "../projection/person-identity/read.ts";
import { type PersonLabel, readPersonLabels } from "../projection/person-labels/read.ts";
import { readRecordLabels } from "../projection/record-labels/read.ts";
import { chainOf, inferredPhones, phoneOfUnknownUser } from "./actor-phones.ts";
import { likelyUsers } from "./likeliest-users.ts";
import { labelled } from "./person-labels.ts";
import { unknownPerson } from "./read-person.ts";

export interface IdentityLink extends Omit<HeldThing, "holder_id"> {
  readonly holder: { readonly person_id: string; readonly label: string } | null;
  readonly phone_label: string | null;
  /** What the newest run says of this person as the user; of an account, as the user of its phone. */
  readonly use: PhoneUserFinding | null;
  /** Everybody else whom the run or a record names as user, likeliest first. */
  readonly others: readonly {
    readonly person_id: string;
    readonly label: string;
    readonly probability: number | null;
  }[];
  /** Records that state a use, of anybody. */
  readonly stated: readonly StatedUse[];
  /** SIMs handed over before and after, in order, the phone itself among them. */
  readonly chain: Chain;
}

/** The probability is null where only a record says so. */
type PhoneUser = IdentityLink["others"][number];

type Chain = readonly { readonly phone_id: string; readonly label: string }[];

export interface PersonIdentity {
  readonly person_id: string;
  /**
   * Where a phone's key is asked about: whom the run, or before any a record, takes for its user all
   * the same. Null leaves the phone to an unknown user.
   */
  readonly user: PhoneUser | null;
  /** Of an unknown user, as that of a link: also where only other records name the SIMs. */
  readonly chain: Chain;
  readonly links: readonly IdentityLink[];
}

/** Links that only say who holds a thing come after those with a use. */
export async function readPersonIdentity(ledger: Ledger, actor: string): Promise<PersonIdentity> {
  const result = (await latestRun(ledger))?.result ?? null;
  const named = (result?.phone_users ?? [])
    .filter((use) => use.person_id === actor)
    .map((use) => use.phone_id);
  const phones = [...new Set([...inferredPhones(result, actor), ...named])];
  return ledger.read(async (connection) => {
    const { things, stated } = await readHeldThings(connection, actor, phones);
    const phone = phoneOfUnknownUser(actor);
    if (phone !== null && !(await isPhoneNamed(connection, phone))) throw unknownPerson();
    const drafts = things.map((thing) => draftOf(result, thing, stated, actor));
    const user = phone === null ? null : userOf(result, stated, phone);
    const persons = drafts.flatMap(({ thing, users }) => [
      ...(thing.holder_id === null ? [] : [thing.holder_id]),
      ...users.map((user) => user.person_id),
    ]);
    if (user !== null) persons.push(user.person_id);
    const labels = await readPersonLabels(connection, [...new Set(persons)]);
    const chain = phone === null ? [] : chainOf(result, phone);
    const chained = [...new Set([...chain, ...drafts.flatMap((draft) => draft.chain)])];
    const numbers = await readRecordLabels(
      connection,
      [...chained, ...things.flatMap(({ phone_id }) => phone_id ?? [])].map((id) => ({ file: "phones", id })),
    );
    const numberOf = new Map(numbers.map(({ id, label }) => [id, label]));
    const links = drafts.map((draft) => linkOf(draft, actor, labels, numberOf));
    return {
      person_id: actor,
      user: user && { ...user, label: labels.get(user.person_id)?.label ?? user.person_id },
      chain: labelledChain(chain, numberOf),
      links: links.sort((a, b) => weightOf(b) - weightOf(a)),
    };
  });
}

function userOf(
  result: CaseResult | null,
  stated: readonly StatedUse[],
  phone: string,
): Omit<PhoneUser, "label"> | null {
  if (result !== null) return likelyUsers(result.phone_users).find((use) => use.phone_id === phone) ?? null;
  const use = stated.find(({ phone_id }) => phone_id === phone);
  return use ? { person_id: use.person_id, probability: null } : null;
}

interface Draft {
  readonly thing: HeldThing;
  readonly users: readonly Pick<PhoneUserFinding, "person_id">[];
  readonly inferred: readonly PhoneUserFinding[];
  readonly stated: readonly StatedUse[];
  readonly chain: readonly string[];
}

function draftOf(
  result: CaseResult | null,
  thing: HeldThing,
  allStated: readonly StatedUse[],
  actor: string,
): Draft {
  const phone = thing.thing === "phone" ? thing.id : thing.phone_id;
  const inferred = phone === null ? [] : (result?.phone_users ?? []).filter((use) => use.phone_id === phone);
  const stated = allStated.filter((use) => use.phone_id === phone);
  const ids = new Set([...inferred, ...stated].map((use) => use.person_id));
  ids.delete(actor);
  const users = [...ids].map((person_id) => ({ person_id }));
  const chain = thing.thing === "phone" ? chainOf(result, thing.id) : [];
  return { thing, users, inferred, stated, chain };
}

function linkOf(
  { thing: { holder_id, ...thing }, users, inferred, stated, chain }: Draft,
  actor: string,
  labels: ReadonlyMap<string, PersonLabel>,
  numberOf: ReadonlyMap<string, string>,
): IdentityLink {
  const probabilityOf = (person: string) =>
    inferred.find((use) => use.person_id === person)?.probability ?? null;
  return {
    ...thing,
    holder: holder_id === null ? null : (labelled([holder_id], labels)[0] ?? null),
    phone_label: thing.phone_id === null ? null : (numberOf.get(thing.phone_id) ?? null),
    use: inferred.find((use) => use.person_id === actor) ?? null,
    others: labelled(
      users.map((user) => user.person_id),
      labels,
    )
      .map((person) => ({ ...person, probability: probabilityOf(person.person_id) }))
      .sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0)),
    stated,
    chain: labelledChain(chain, numberOf),
  };
}

function labelledChain(phones: readonly string[], numberOf: ReadonlyMap<string, string>): Chain {
  return phones.length < 2 ? [] : phones.map((id) => ({ phone_id: id, label: numberOf.get(id) ?? id }));
}

/** Phones before accounts, the surest use first, what is only held last. */
function weightOf({ thing, use }: IdentityLink): number {
  return (thing === "phone" ? 2 : 0) + (use?.probability ?? 0);
}
