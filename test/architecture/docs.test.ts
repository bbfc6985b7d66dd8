import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataModelTables } from "./data-model-tables.ts";
import { PROJECT_DIR } from "./source-files.ts";

const pages = [
  ...readdirSync(PROJECT_DIR).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(PROJECT_DIR, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
];

describe("documentation", () => {
  it("shows the data model as the code defines it", async () => {
    await expect(dataModelTables()).toMatchFileSnapshot(join(PROJECT_DIR, "docs/data-model-tables.md"));
  });

  it("has no link into nothing", () => {
    const dead = pages.flatMap((page) => {
      const text = readFileSync(join(PROJECT_DIR, page), "utf8").replace(/```[\s\S]*?```/g, "");
      return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(join(PROJECT_DIR, dirname(page), target)))
        .map((target) => `${page}: ${target}`);
    });
    expect(dead).toEqual([]);
  });

  it("lists every decision in the index, under its own title", () => {
    const index = readFileSync(join(PROJECT_DIR, "docs/decisions/README.md"), "utf8");
    const missing = pages
      .filter((page) => /^docs\/decisions\/\d{4}-/.test(page))
      .map((page) => {
        const title = /^# (\d{4}) (.+)$/m.exec(readFileSync(join(PROJECT_DIR, page), "utf8"));
        return `- [${title?.[1]}](${page.slice("docs/decisions/".length)}) ${title?.[2]}`;
      })
      .filter((line) => !index.includes(line));
    expect(missing, "add these lines to docs/decisions/README.md").toEqual([]);
  });
});
