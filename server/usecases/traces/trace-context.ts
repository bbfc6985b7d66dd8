/** What all traces begin with: who is asked about, the latest run, and its deals with their parties as nodes. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { CALLED_Q } from "../../analysis/deals/false-discovery.ts";
import type { TracedDeal } from "../../analysis/tracing/traced-deal.ts";
import { recordsOfDeal } from "../../domain/deal-records.ts";
import type { CaseResult, DealFinding } from "../../domain/findings.ts";
import { type NodeKey, nodeKey, parseNodeKey } from "../../domain/graph-model.ts";
import { isPhoneNamed } from "../../projection/named-records/read.ts";
import { readPersonLabels } from "../../projection/person-labels/read.ts";
import {
  readPhonesOf,
  readPhonesOfContacts,
  readUserOfAccount,
} from "../../projection/traced-records/read.ts";
import { prepareUsers } from "../../projection/users/prepare.ts";
import { chainOf } from "../actor-phones.ts";
import { likeliestUsers, likelyUsers } from "../likeliest-users.ts";
import { unknownPerson } from "../read-person.ts";

export interface TraceContext {
  readonly connection: DuckDBConnection;
  readonly result: CaseResult;
  readonly start: Start;
  readonly deals: readonly TracedDeal[];
  /** The deal as found, by its id. */
  readonly findings: ReadonlyMap<string, DealFinding>;
}

export interface Start {
  /** `person:p1`, or `phone:f3` of an unknown user: the first SIM of the chain. */
  readonly key: NodeKey;
  /** Null of an unknown user. */
  readonly person_id: string | null;
  readonly phones: readonly string[];
}

/**
 * @param id of a person, or the key of a phone or an account
 * @throws TriplezeroError `unknown-person` (not-found)
 */
export async function prepareTrace(
  connection: DuckDBConnection,
  result: CaseResult,
  id: string,
): Promise<TraceContext> {
  await prepareUsers(connection, likeliestUsers(result.phone_users));
  const userOf = new Map(
    likelyUsers(result.phone_users).map(({ phone_id, person_id }) => [phone_id, person_id]),
  );
  const start = await findStart(connection, result, userOf, id);
  const nameless = result.deals.filter(
    ({ buyer_person_id, seller_person_id }) => buyer_person_id === null || seller_person_id === null,
  );
  const ends = await readPhonesOfContacts(connection, [
    ...new Set(nameless.flatMap((deal) => deal.contacts)),
  ]);
  const phonesOf = new Map(
    ends.map(({ id: contact, from_phone_id, to_phone_id }) => [contact, [from_phone_id, to_phone_id]]),
  );
  return {
    connection,
    result,
    start,
    deals: result.deals.map((deal) => tracedDeal(deal, unknownOf(deal, phonesOf, userOf, result))),
    findings: new Map(result.deals.map((deal) => [deal.id, deal])),
  };
}

async function findStart(
  connection: DuckDBConnection,
  result: CaseResult,
  userOf: ReadonlyMap<string, string>,
  id: string,
): Promise<Start> {
  const parsed = parseNodeKey(id);
  let person = id;
  if (parsed?.kind === "Account") {
    const user = await readUserOfAccount(connection, parsed.id);
    if (!user) throw unknownPerson();
    person = user;
  } else if (parsed?.kind === "Phone") {
    if (!(await isPhoneNamed(connection, parsed.id))) throw unknownPerson();
    const user = userOf.get(parsed.id);
    if (user === undefined) {
      const phones = chainOf(result, parsed.id);
      return { key: nodeKey("Phone", phones[0] ?? parsed.id), person_id: null, phones };
    }
    person = user;
  }
  const isNamed = (await readPersonLabels(connection, [person])).has(person);
  if (!isNamed && !result.persons.some(({ person_id }) => person_id === person)) throw unknownPerson();
  return {
    key: nodeKey("Person", person),
    person_id: person,
    phones: await readPhonesOf(connection, person),
  };
}

/** The unknown user of a deal without a named buyer or seller: whose phone, with no likely user, is in its contacts. */
function unknownOf(
  deal: DealFinding,
  phonesOf: ReadonlyMap<string, readonly (string | null)[]>,
  userOf: ReadonlyMap<string, string>,
  result: CaseResult,
): NodeKey | null {
  const phones = deal.contacts
    .flatMap((contact) => phonesOf.get(contact) ?? [])
    .filter((phone) => phone !== null && !userOf.has(phone))
    .map((phone) => chainOf(result, phone ?? "")[0] ?? "");
  const unknown = [...new Set(phones)];
  return unknown.length === 1 ? nodeKey("Phone", unknown[0] ?? "") : null;
}

function tracedDeal(deal: DealFinding, unknown: NodeKey | null): TracedDeal {
  const person = (id: string | null) => (id === null ? null : nodeKey("Person", id));
  const buyer = person(deal.buyer_person_id);
  const seller = person(deal.seller_person_id);
  return {
    id: deal.id,
    at: Date.parse(deal.at),
    called: deal.q <= CALLED_Q,
    // Where neither is named, the phone may be either's.
    buyer: buyer ?? (seller === null ? null : unknown),
    seller: seller ?? (buyer === null ? null : unknown),
    payee: person(deal.payee_person_id),
    deliverer: person(deal.deliverer_person_id),
    records: recordsOfDeal(deal),
  };
}
