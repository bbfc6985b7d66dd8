/** Reads what a person holds or uses, and the records that state a use. */
import { readFileSync } from "node:fs";
import { type DuckDBConnection, LIST, listValue, VARCHAR } from "@duckdb/node-api";

export interface HeldThing {
  readonly thing: "phone" | "account";
  readonly id: string;
  readonly label: string | null;
  readonly provider: string | null;
  /** Phone that an account is bound to. */
  readonly phone_id: string | null;
  readonly holder_id: string | null;
  /** `YYYY-MM-DD`, in China's time: of a bare date that very date. */
  readonly from_date: string | null;
  readonly to_date: string | null;
}

export interface StatedUse {
  readonly record_id: string;
  readonly phone_id: string;
  readonly person_id: string;
  readonly basis: string | null;
}

const THINGS = readFileSync(new URL("./things.sql", import.meta.url), "utf8");

/** @param phones that the findings give the actor or name the actor for */
export async function readHeldThings(
  connection: DuckDBConnection,
  actor: string,
  phones: readonly string[],
): Promise<{ readonly things: readonly HeldThing[]; readonly stated: readonly StatedUse[] }> {
  const reader = await connection.runAndReadAll(
    THINGS,
    { actor, phones: listValue([...phones]) },
    { actor: VARCHAR, phones: LIST(VARCHAR) },
  );
  const things = reader.getRowObjectsJS() as unknown as HeldThing[];
  const stated = await connection.runAndReadAll(
    `SELECT record_id, phone_id, person_id, basis FROM current_phone_users
     WHERE phone_id IN (SELECT unnest($phones)) ORDER BY record_id`,
    {
      phones: listValue([
        ...new Set([
          ...phones,
          ...things.flatMap(({ thing, id, phone_id }) => (thing === "phone" ? [id] : (phone_id ?? []))),
        ]),
      ]),
    },
    { phones: LIST(VARCHAR) },
  );
  return { things, stated: stated.getRowObjectsJS() as unknown as StatedUse[] };
}
