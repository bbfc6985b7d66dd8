/** The version of this program, which imports are marked with; runs have that of the analysis (`usecases/analyze-case.ts`). */
import { readFileSync } from "node:fs";

let known: string | undefined;

/** From `package.json`, e.g. `0.1.0`. */
export function engineVersion(): string {
  if (known === undefined) {
    const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    known = (JSON.parse(text) as { readonly version: string }).version;
  }
  return known;
}
