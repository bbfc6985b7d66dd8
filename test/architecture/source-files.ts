/** The source files of the project and what they import, for the rules of this folder. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT_DIR = fileURLToPath(new URL("../../", import.meta.url));
const SOURCE_DIRS = ["server", "web", "seed-data", "test"];

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** Path of a file of the project, or the name of a package (`node:fs`, `zod`). */
  readonly target: string;
  readonly isLocal: boolean;
  /** `import type`: gone when the program runs. */
  readonly isType: boolean;
}

export function readSourceFiles(): SourceFile[] {
  return SOURCE_DIRS.flatMap((folder) =>
    readdirSync(join(PROJECT_DIR, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_DIR.length).replaceAll("\\", "/")),
  )
    .sort()
    .map((path) => {
      const text = readFileSync(join(PROJECT_DIR, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

/** Static, type-only, side-effect and dynamic imports and re-exports. */
export function importsOf(path: string, text: string): Import[] {
  const statements =
    /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|\bnew URL\(\s*"(\.[^"]+\.ts)"/gm;
  return [...text.matchAll(statements)].map(([, type, from, dynamic, url]) => {
    const name = from ?? dynamic ?? url ?? "";
    const isLocal = name.startsWith(".");
    const target = isLocal ? normalize(join(dirname(path), name)).replaceAll("\\", "/") : packageOf(name);
    return { target, isLocal, isType: type !== undefined };
  });
}

/** `@scope/name/sub` → `@scope/name`; `node:fs/promises` → `node:fs`. */
function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}
