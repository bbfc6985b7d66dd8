/**
 * Where a service that holds a ledger can be asked: it leaves its address beside the file, since a
 * ledger is open in one process alone. The note counts only while the file is in use.
 */
import { readFile, rm, writeFile } from "node:fs/promises";
import { routes } from "../contracts/routes.ts";
import { TriplezeroError } from "../domain/errors.ts";
import type { KeptQuery } from "../domain/saved-query.ts";

const ANSWER_WITHIN_MS = 5000;

function noteOf(ledgerFile: string): string {
  return `${ledgerFile}.service`;
}

/** @returns what takes the note away again */
export async function leaveAddress(ledgerFile: string, url: string): Promise<() => Promise<void>> {
  await writeFile(noteOf(ledgerFile), `${url}\n`, { mode: 0o600 });
  return () => rm(noteOf(ledgerFile), { force: true });
}

/**
 * Queries that people keep, as the service that holds the ledger tells them.
 * @param inUse why the ledger itself could not be opened
 * @throws TriplezeroError `ledger-in-use` (conflict) where no service answers
 */
export async function keptQueriesOfService(
  ledgerFile: string,
  inUse: unknown,
): Promise<readonly KeptQuery[]> {
  try {
    const url = (await readFile(noteOf(ledgerFile), "utf8")).trim();
    const answer = await fetch(`${url}/api${routes.listQueries.path}`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return routes.listQueries.responses[200].parse(await answer.json()).kept;
  } catch {
    throw outOfReach(inUse);
  }
}

function outOfReach(cause: unknown): TriplezeroError {
  return new TriplezeroError(
    {
      code: "ledger-in-use",
      class: "conflict",
      message: {
        zh: "自存的查询在台账里；台账正被另一个进程使用，而那里没有服务应答。",
        en: "Queries that people keep lie in the ledger, which another process is using, and no service answers there.",
      },
      remedy: {
        zh: "如果是导入或分析正在进行，请等它结束；如果是服务没有应答，请重新启动它（serve），本命令随后会向它询问；也可以结束占用台账的进程。查询库中的查询不受影响。",
        en: "Wait where an import or analysis is under way; start the service again (serve) where it does not answer, and this command will ask it; or end the process that uses the ledger. Queries of the library are not affected.",
      },
    },
    { cause },
  );
}
