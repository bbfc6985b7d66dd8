/**
 * Parts of the test suite that need something npm does not bring. Where it is missing, the
 * part is reported here and listed at the end of the run with what to install, so that a green
 * run never hides what it left out. With `TRIPLEZERO_REQUIRE_<PART>=1` (as `.ci/run` sets) a
 * missing part is an error.
 */
import { appendFileSync, readFileSync } from "node:fs";

export const OPTIONAL_PARTS = {
  neo4j: { title: "Neo4j suites (conformance, queries, publishing)", requiredBy: "TRIPLEZERO_REQUIRE_NEO4J" },
  browser: { title: "Browser suites", requiredBy: "TRIPLEZERO_REQUIRE_BROWSER" },
  "real-cases": { title: "Real published cases", requiredBy: "TRIPLEZERO_REQUIRE_REAL_CASES" },
} as const;
export type OptionalPart = keyof typeof OPTIONAL_PARTS;

export interface NotRun {
  readonly part: OptionalPart;
  readonly whatToDo: string;
}

/** Set by the reporter before the workers start: they inherit it. */
export const NOT_RUN_FILE_VARIABLE = "TRIPLEZERO_NOT_RUN_FILE";

/**
 * Says that a part is not run, and what a reader has to install or set to have it run.
 * @throws Error where this run requires the part
 */
export function reportNotRun(part: OptionalPart, whatToDo: string): void {
  const { title, requiredBy } = OPTIONAL_PARTS[part];
  if (process.env[requiredBy] === "1") throw new Error(`${title}: required by ${requiredBy}=1. ${whatToDo}`);
  const file = process.env[NOT_RUN_FILE_VARIABLE];
  const entry: NotRun = { part, whatToDo };
  if (file) appendFileSync(file, `${JSON.stringify(entry)}\n`);
  else process.stderr.write(`not run: ${title}. ${whatToDo}\n`);
}

/** What was reported into the file, each entry once, in the order of reporting. */
export function readNotRun(file: string): NotRun[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return [...new Set(lines)].map((line) => JSON.parse(line) as NotRun);
}
