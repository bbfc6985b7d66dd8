/**
 * What stands at the end of a test run: the parts that were not run with what to install, and
 * a line `N passed, N failed` by itself, for scripts. A file that cannot be loaded, an error
 * outside any test and a run without any test count as failed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reporter, TestModule } from "vitest/node";
import { NOT_RUN_FILE_VARIABLE, type NotRun, OPTIONAL_PARTS, readNotRun } from "../not-run.ts";

export class ClosingReport implements Reporter {
  private file = "";

  /** Before global set-up and before any worker starts, so that all of them know the file. */
  onInit(): void {
    const folder = mkdtempSync(join(tmpdir(), "triplezero-test-"));
    this.file = join(folder, "not-run.jsonl");
    writeFileSync(this.file, "");
    process.env[NOT_RUN_FILE_VARIABLE] = this.file;
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  }

  onTestRunEnd(modules: readonly TestModule[], outsideErrors: readonly unknown[]): void {
    const { passed, failed } = count(modules);
    const notRun = readNotRun(this.file);
    process.stdout.write(
      `${notRunText(notRun)}\n${passed} passed, ${failed + outsideErrors.length} failed\n`,
    );
  }
}

function notRunText(notRun: readonly NotRun[]): string {
  if (notRun.length === 0) return "\nEvery part was run.\n";
  const lines = notRun.map(({ part, whatToDo }) => `  ${OPTIONAL_PARTS[part].title}\n    ${whatToDo}\n`);
  return `\nNOT RUN:\n${lines.join("")}`;
}

function count(modules: readonly TestModule[]): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const module of modules) {
    const before = failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") passed++;
      else if (state !== "skipped") failed++;
    }
    if (!module.ok() && failed === before) failed++;
  }
  return { passed, failed: modules.length === 0 ? 1 : failed };
}
