/** Reads the payments along which money of a group's deals may have gone, and whose accounts they are. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";

export interface GroupPayment {
  readonly id: string;
  /** Epoch milliseconds, UTC. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly amount_cny: number;
}

export interface AccountOfMoney {
  readonly account_id: string;
  readonly number: string | null;
  readonly provider: string | null;
  readonly holder_person_id: string | null;
  /** User of the bound phone, else the holder. */
  readonly person_id: string | null;
  /** Its outgoing payments are among those read. */
  readonly followed: boolean;
}

export interface GroupMoney {
  /** In order of time, then id. */
  readonly payments: readonly GroupPayment[];
  readonly accounts: readonly AccountOfMoney[];
}

const SQL = readFileSync(new URL("./followed.sql", import.meta.url), "utf8");

/**
 * @param connection of the caller's own, after `prepareUsers`: temporary tables are left on it
 * @param paid ids of payments for deals
 */
export async function readGroupMoney(
  connection: DuckDBConnection,
  members: readonly string[],
  paid: readonly string[],
): Promise<GroupMoney> {
  const texts = LIST(VARCHAR);
  await connection.run(
    SQL,
    { members: listValue([...members]), paid: listValue([...paid]) },
    { members: texts, paid: texts },
  );
  const payments = await connection.runAndReadAll(
    `SELECT record_id AS id, CAST(epoch_ms("at") AS DOUBLE) AS "at",
            from_account_id AS "from", to_account_id AS "to", amount_cny
     FROM current_payments
     WHERE from_account_id IS NOT NULL AND to_account_id IS NOT NULL AND "at" IS NOT NULL
       AND amount_cny IS NOT NULL
       AND (from_account_id IN (SELECT id FROM followed) OR record_id IN (SELECT unnest($paid)))
     ORDER BY current_payments."at", record_id`,
    { paid: listValue([...paid]) },
    { paid: texts },
  );
  const rows = payments.getRowObjectsJS() as unknown as GroupPayment[];
  const named = [...new Set(rows.flatMap((row) => [row.from, row.to]))];
  return { payments: rows, accounts: await readAccounts(connection, named) };
}

async function readAccounts(connection: DuckDBConnection, ids: readonly string[]): Promise<AccountOfMoney[]> {
  if (ids.length === 0) return [];
  const reader = await connection.runAndReadAll(
    `SELECT n.id AS account_id, a.number, a.provider, u.holder_person_id, u.person_id,
            n.id IN (SELECT id FROM followed) AS followed
     FROM (SELECT unnest($ids) AS id) n
     LEFT JOIN current_accounts a ON a.record_id = n.id
     LEFT JOIN account_user u ON u.account_id = n.id
     ORDER BY n.id`,
    { ids: listValue([...ids]) },
    { ids: LIST(VARCHAR) },
  );
  return reader.getRowObjectsJS() as unknown as AccountOfMoney[];
}
