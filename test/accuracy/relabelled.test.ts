/** What findings may not depend on: the names of ids, the order of rows, and the form of the files. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { type Random, seededRandom, shuffle } from "../../server/analysis/random.ts";
import { fileSpec, type RecordKind } from "../../server/domain/case-folder.ts";
import type { CaseResult } from "../../server/domain/findings.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { actorFindings } from "../../server/usecases/actor-findings.ts";
import { phoneOfUnknownUser } from "../../server/usecases/actor-phones.ts";
import { analyzeCase } from "../../server/usecases/analyze-case.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { rankCommunities } from "../../server/usecases/list-communities.ts";

const CASE = fileURLToPath(new URL("../../seed-data/yunling/case/", import.meta.url));
const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

it("finds the same in a case with other ids and shuffled rows", { timeout: 120_000 }, async () => {
  await expectTheSame(CASE);
});

it("finds the same in a bare call record with other ids and shuffled rows", {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "bare-"));
  try {
    cpSync(join(CASE, "contacts.csv"), join(folder, "contacts.csv"));
    const { communities } = await expectTheSame(folder);
    expect(communities.length).toBeGreaterThan(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function expectTheSame(folder: string) {
  const other = mkdtempSync(join(tmpdir(), "relabelled-"));
  try {
    await relabel(folder, other, seededRandom(11));
    const plain = outline(await analysed(folder), (id) => id);
    expect(outline(await analysed(other), originalId)).toEqual(plain);
    return plain;
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
}

async function analysed(folder: string): Promise<CaseResult> {
  const ledger = await openLedger(":memory:");
  try {
    await importCase(ledger, folder, { strict: false, ...quiet });
    return await analyzeCase(ledger, { seed: 1, ...quiet });
  } finally {
    await ledger.close();
  }
}

/** Groups with members and roles, deals by their payments, users, hand-overs and communities; ids as `of` reads them. */
function outline(result: CaseResult, of: (id: string) => string) {
  const sorted = (items: string[]) => items.sort();
  return {
    groups: sorted(
      result.groups.map((group) =>
        sorted(
          group.members.map(
            ({ person_id, membership, roles }) =>
              `${of(person_id)} ${membership.toFixed(2)} ${roles.map(({ role }) => role).join("+")}`,
          ),
        ).join(" · "),
      ),
    ),
    deals: sorted(result.deals.map((deal) => sorted(deal.payments.map(of)).join(" "))),
    users: sorted(
      result.phone_users.map(
        ({ phone_id, person_id, probability }) =>
          `${of(phone_id)} ${of(person_id)} ${probability.toFixed(2)}`,
      ),
    ),
    communities: sorted(
      rankCommunities(actorFindings(result)).map(({ persons }) =>
        sorted(
          persons.map(({ person_id, kind, leadership }) => {
            const id = phoneOfUnknownUser(person_id) ?? person_id;
            return `${kind} ${of(id)} ${leadership.toFixed(3)}`;
          }),
        ).join(" · "),
      ),
    ),
    swaps: sorted(result.phone_swaps.map((swap) => `${of(swap.from_phone_id)} ${of(swap.to_phone_id)}`)),
  };
}

/** Every id becomes `NNNN~id`, with a random number in front, so that no order of ids is kept. */
async function relabel(from: string, folder: string, random: Random): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const names = new Map<string, string>();
  const rename = (kind: string, id: string) => {
    const key = `${kind} ${id}`;
    const known = names.get(key) ?? `${String(random.below(10_000)).padStart(4, "0")}~${id}`;
    names.set(key, known);
    return known;
  };
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const file of readdirSync(from)) {
    const kind = file.replace(".csv", "") as RecordKind;
    const reader = await connection.runAndReadAll(
      `SELECT * FROM read_csv('${join(from, file)}', all_varchar = true)`,
    );
    const rows = reader.getRowObjects() as Record<string, string | null>[];
    const order = rows.map((_, at) => at);
    shuffle(order, order.length, random);
    const lines = order.map((at) => JSON.stringify(relabelledRow(kind, rows[at]!, rename)));
    writeFileSync(join(folder, `${kind}.jsonl`), `${lines.join("\n")}\n`);
  }
  connection.closeSync();
}

function relabelledRow(
  kind: RecordKind,
  row: Record<string, string | null>,
  rename: (kind: string, id: string) => string,
): Record<string, string> {
  const { id, columns } = fileSpec(kind);
  const cells = Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(
    cells.map(([column, cell]) => {
      const target =
        column === id ? kind : column === "subject_id" ? `${row.subject_kind}s` : columns[column]?.ref;
      return [column, target ? rename(target, cell) : cell];
    }),
  );
}

function originalId(id: string): string {
  return id.slice(id.indexOf("~") + 1);
}
