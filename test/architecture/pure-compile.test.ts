/** domain, contracts and analysis run in the browser and in workers: neither Node nor DOM types. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_DIR } from "./source-files.ts";

const TSC = join(PROJECT_DIR, "node_modules/typescript/bin/tsc");

describe("server/tsconfig.pure.json", () => {
  it("compiles domain, contracts and analysis, and refuses Node and the DOM", () => {
    const folder = mkdtempSync(join(PROJECT_DIR, "node_modules/.pure-"));
    try {
      writeFileSync(
        join(folder, "impure.ts"),
        "export const a = process.pid;\nexport const b = document.title;\n",
      );
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(withImpureFile()));
      const errors = compile(folder)
        .split("\n")
        .filter((line) => line !== "");
      expect(errors).toEqual([
        expect.stringMatching(/impure\.ts\(1,.*'process'/),
        expect.stringMatching(/impure\.ts\(2,.*'document'/),
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The real settings and the real files, and one file more that needs what they do not have. */
function withImpureFile() {
  const real = JSON.parse(readFileSync(join(PROJECT_DIR, "server/tsconfig.pure.json"), "utf8")) as {
    include: string[];
    exclude: string[];
  };
  const fromServer = (pattern: string) => join(PROJECT_DIR, "server", pattern);
  return {
    extends: fromServer("tsconfig.pure.json"),
    include: ["impure.ts", ...real.include.map(fromServer)],
    exclude: real.exclude.map(fromServer),
  };
}

function compile(project: string): string {
  const done = spawnSync(process.execPath, [TSC, "-p", project], { encoding: "utf8" });
  return `${done.stdout}${done.stderr}`;
}
