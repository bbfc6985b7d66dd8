/**
 * Who uses which phone and account, as temporary tables for the queries of one connection:
 * `phone_user (phone_id, person_id)` and `account_user (account_id, person_id, holder_person_id)`,
 * one user each. A phone counts for its established user, else the inferred one, else its holder;
 * an account for the user of the bound phone, else its holder.
 */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";

export interface PhoneUse {
  readonly phone_id: string;
  readonly person_id: string;
}

/** @param inferred one user a phone, by the findings */
export async function prepareUsers(
  connection: DuckDBConnection,
  inferred: readonly PhoneUse[],
): Promise<void> {
  const texts = LIST(VARCHAR);
  await connection.run(
    PHONE_USER,
    {
      phones: listValue(inferred.map((use) => use.phone_id)),
      users: listValue(inferred.map((use) => use.person_id)),
    },
    { phones: texts, users: texts },
  );
  await connection.run(ACCOUNT_USER);
}

const PHONE_USER = `
  CREATE OR REPLACE TEMP TABLE phone_user AS
  WITH inferred AS (
    SELECT unnest($phones) AS phone_id, unnest($users) AS person_id
  ), claim AS (
    SELECT phone_id, person_id, 0 AS rank FROM current_phone_users
    UNION ALL
    SELECT phone_id, person_id, 1 FROM inferred
    UNION ALL
    SELECT record_id, holder_person_id, 2 FROM current_phones WHERE holder_person_id IS NOT NULL
  )
  SELECT phone_id, arg_min(person_id, (rank, person_id)) AS person_id FROM claim GROUP BY phone_id`;

const ACCOUNT_USER = `
  CREATE OR REPLACE TEMP TABLE account_user AS
  SELECT a.record_id AS account_id, coalesce(u.person_id, a.holder_person_id) AS person_id, a.holder_person_id
  FROM current_accounts a LEFT JOIN phone_user u ON u.phone_id = a.phone_id`;
