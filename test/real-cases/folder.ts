/**
 * Where the real, published cases lie: `TRIPLEZERO_REAL_CASES`, or `../shared/data` beside the
 * project. They are no part of it, since their licences do not allow that.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDelimited } from "./delimited.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const ROOT = resolve(process.env.TRIPLEZERO_REAL_CASES ?? join(PROJECT, "..", "shared", "data"));

export const HOW_TO_GET_REAL_CASES =
  "Set TRIPLEZERO_REAL_CASES to a folder with caviar/ and montagna/ (each with case/ and the published reference files).";

export type RealCase = "caviar" | "montagna";

/** Undefined where the case is not there. */
export function realCaseFolder(name: RealCase): string | undefined {
  const folder = join(ROOT, name);
  return existsSync(join(folder, "case", "ties.csv")) ? folder : undefined;
}

/** Rows of a published file by column name. */
export function readPublished(folder: string, file: string): Record<string, string>[] {
  return parseDelimited(readFileSync(join(folder, file), "utf8"));
}
