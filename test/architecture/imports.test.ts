import { describe, expect, it } from "vitest";
import { LAYERS, type Layer, PURE_ADVICE } from "./layers.ts";
import { type Import, importsOf, readSourceFiles, type SourceFile } from "./source-files.ts";

const files = readSourceFiles();

describe("import direction", () => {
  it.each(LAYERS.map((layer) => [layer.folder, layer] as const))("%s", (_, layer) => {
    const own = files.filter((file) => isIn(file.path, layer.folder));
    const wrong = own.flatMap((file) =>
      file.imports
        .filter((one) => !isAllowed(one, file, layer))
        .map((one) => `${file.path} imports ${one.target}.\n  Instead: ${layer.advice}`),
    );
    expect(wrong).toEqual([]);
  });

  it("knows every folder of the server", () => {
    const folders = new Set(
      files
        .map(({ path }) => /^server\/[^/]+/.exec(path)?.[0])
        .filter((folder) => folder !== undefined && !folder.endsWith(".test.ts")),
    );
    folders.delete("server/main.ts");
    const known = LAYERS.map((layer) => layer.folder);
    const unknown = [...folders].filter((folder) => !known.includes(folder ?? ""));
    expect(unknown, "add the folder to test/architecture/layers.ts and docs/architecture.md").toEqual([]);
  });

  it("sees imports of every form", () => {
    const text = [
      'import { a } from "../b/c.ts";',
      'import type { D } from "zod";',
      'import {\n  e,\n  type F,\n} from "@scope/name/sub";',
      'export { g } from "./h.ts";',
      'import "node:fs/promises";',
      'const i = await import("../j.ts");',
      'const worker = new URL("./k.ts", import.meta.url);',
    ].join("\n");
    expect(importsOf("server/x/y.ts", text).map((one) => one.target)).toEqual([
      "server/b/c.ts",
      "zod",
      "@scope/name",
      "server/x/h.ts",
      "node:fs",
      "server/j.ts",
      "server/x/k.ts",
    ]);
  });
});

describe("pure analysis", () => {
  const impure =
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bprocess\.|\bfetch\(|\bcrypto\.|\bsetTimeout\b|\bconsole\./;

  it("has no chance, no clock and no input or output", () => {
    const wrong = files
      .filter((file) => isIn(file.path, "server/analysis") && !isTest(file))
      .flatMap((file) =>
        withoutComments(file.text)
          .split("\n")
          .filter((line) => impure.test(line))
          .map((line) => `${file.path}: ${line.trim()}\n  Instead: ${PURE_ADVICE}`),
      );
    expect(wrong).toEqual([]);
  });
});

function isAllowed({ target, isLocal }: Import, file: SourceFile, layer: Layer): boolean {
  if (isLocal) {
    // A test may build its input with whatever lies below its layer, and measure against data of test/.
    const others = isTest(file) ? [...below(layer), "test"] : layer.mayImport;
    return !/\.tsx?$/.test(target) || [layer.folder, ...others].some((folder) => isIn(target, folder));
  }
  if (isTest(file) || layer.packages === undefined) return true;
  return layer.packages.some((name) => name.test(target));
}

/** What the layer may import, and what that may import, and so on. */
function below(layer: Layer): string[] {
  return layer.mayImport.flatMap((folder) => {
    const next = LAYERS.find((one) => one.folder === folder);
    return [folder, ...(next ? below(next) : [])];
  });
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isTest(file: SourceFile): boolean {
  return /\.test\.tsx?$/.test(file.path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}
