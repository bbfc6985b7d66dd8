/**
 * Writes `result.json` so that equal results are equal bytes: keys in the order of the
 * contract, `persons` and other long lists one item a line. The file appears whole or not at
 * all.
 */
import { access, constants, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { resultSchema } from "../contracts/result.ts";
import type { CaseResult } from "../domain/findings.ts";

/** Makes the folder and tries it, so that minutes of work do not end at a folder that nobody may write to. */
export async function prepareOutput(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
}

/** @returns the path of the file written. @throws where the folder cannot be written to */
export async function writeResult(result: CaseResult, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "result.json");
  const scratch = `${file}.${process.pid}.part`;
  try {
    const handle = await open(scratch, "w");
    try {
      await handle.writeFile(formatResult(result));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(scratch, file);
  } catch (error) {
    await rm(scratch, { force: true });
    throw error;
  }
  return file;
}

/** Parsing by the schema puts every object's keys into the order in which the contract names them. */
export function formatResult(result: CaseResult): string {
  const ordered: Record<string, unknown> = resultSchema.parse(result);
  const fields = Object.entries(ordered).map(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? `  ${JSON.stringify(key)}: [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(sortedRecord(key, value))}`,
  );
  return `{\n${fields.join(",\n")}\n}\n`;
}

/** The free records of the run (parameters, versions) have no order in the contract: by name. */
function sortedRecord(key: string, value: unknown): unknown {
  if (key !== "run" || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === "object" && inner !== null
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ]),
  );
}
