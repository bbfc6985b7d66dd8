/**
 * Reads what the guided traces ask of the records beyond the findings: whose contacts, who is
 * known to use, where drops lie, which phones took part in a deal. All but the last expect
 * `prepareUsers` to have run on the connection.
 */
import { type DuckDBConnection, type DuckDBValue, LIST, listValue, VARCHAR } from "@duckdb/node-api";

export interface ContactsWith {
  /** Null where nobody is known to use the other phone. */
  readonly person_id: string | null;
  /** One of the other's phones. */
  readonly phone_id: string;
  /** Epoch milliseconds, UTC. */
  readonly first_at: number;
  /** Phones of either end that took part. */
  readonly phones: readonly string[];
  /** In order of time. */
  readonly records: readonly string[];
}

/** Contacts between these phones and all others, by the person at the other end. */
export function readContactsWith(connection: DuckDBConnection, phones: readonly string[]) {
  return rows<ContactsWith>(
    connection,
    `WITH own AS (SELECT unnest($ids) AS id), seen AS (
       SELECT record_id, "at", from_phone_id, to_phone_id,
              CASE WHEN from_phone_id IN (FROM own) THEN to_phone_id ELSE from_phone_id END AS other
       FROM current_contacts
       WHERE "at" IS NOT NULL AND from_phone_id IS NOT NULL AND to_phone_id IS NOT NULL
         AND (from_phone_id IN (FROM own)) <> (to_phone_id IN (FROM own))
     )
     SELECT u.person_id, min(seen.other) AS phone_id, CAST(epoch_ms(min("at")) AS DOUBLE) AS first_at,
            list_sort(list_distinct(list(from_phone_id) || list(to_phone_id))) AS phones,
            list(record_id ORDER BY "at", record_id) AS records
     FROM seen LEFT JOIN phone_user u ON u.phone_id = seen.other
     GROUP BY u.person_id, CASE WHEN u.person_id IS NULL THEN seen.other END
     ORDER BY first_at, phone_id`,
    phones,
  );
}

export async function readPhonesOf(connection: DuckDBConnection, person: string): Promise<string[]> {
  const found = await rows<{ phone_id: string }>(
    connection,
    "SELECT phone_id FROM phone_user WHERE person_id IN (SELECT unnest($ids)) ORDER BY phone_id",
    [person],
  );
  return found.map(({ phone_id }) => phone_id);
}

/** Who uses an account; null where nobody is known, undefined where there is no such account. */
export async function readUserOfAccount(
  connection: DuckDBConnection,
  account: string,
): Promise<string | null | undefined> {
  const found = await rows<{ person_id: string | null }>(
    connection,
    "SELECT person_id FROM account_user WHERE account_id IN (SELECT unnest($ids))",
    [account],
  );
  return found[0]?.person_id;
}

/** Persons of whom a record says that they use drugs: a flag, a positive test, a case as a user. */
export async function readKnownUsers(connection: DuckDBConnection): Promise<string[]> {
  const found = await rows<{ person_id: string }>(
    connection,
    `SELECT record_id AS person_id FROM current_persons WHERE list_contains(flags, 'known_user')
     UNION SELECT person_id FROM current_drug_tests WHERE result = 'positive' AND person_id IS NOT NULL
     UNION SELECT person_id FROM current_case_persons WHERE capacity = 'user' AND person_id IS NOT NULL
     ORDER BY person_id`,
  );
  return found.map(({ person_id }) => person_id);
}

export interface PlaceOfSighting {
  readonly id: string;
  readonly place_id: string;
}

export function readPlacesOfSightings(connection: DuckDBConnection, sightings: readonly string[]) {
  return rows<PlaceOfSighting>(
    connection,
    `SELECT record_id AS id, place_id FROM current_sightings
     WHERE place_id IS NOT NULL AND record_id IN (SELECT unnest($ids)) ORDER BY "at", record_id`,
    sightings,
  );
}

/** Phones that parcels were addressed to, by parcel. */
export async function readReceivingPhones(
  connection: DuckDBConnection,
  parcels: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ id: string; phone_id: string }>(
    connection,
    `SELECT record_id AS id, receiver_phone_id AS phone_id FROM current_parcels
     WHERE receiver_phone_id IS NOT NULL AND record_id IN (SELECT unnest($ids)) ORDER BY record_id`,
    parcels,
  );
  return new Map(found.map(({ id, phone_id }) => [id, phone_id]));
}

export interface PhonesOfContact {
  readonly id: string;
  readonly from_phone_id: string | null;
  readonly to_phone_id: string | null;
}

export function readPhonesOfContacts(connection: DuckDBConnection, contacts: readonly string[]) {
  return rows<PhonesOfContact>(
    connection,
    `SELECT record_id AS id, from_phone_id, to_phone_id FROM current_contacts
     WHERE record_id IN (SELECT unnest($ids)) ORDER BY record_id`,
    contacts,
  );
}

async function rows<T>(
  connection: DuckDBConnection,
  sql: string,
  ids?: readonly string[],
): Promise<readonly T[]> {
  const reader = ids
    ? await connection.runAndReadAll(sql, { ids: listValue([...ids]) as DuckDBValue }, { ids: LIST(VARCHAR) })
    : await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS() as unknown as T[];
}
