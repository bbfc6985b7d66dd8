/**
 * `neo4j-admin database import` of the same jars, in a home of its own: what it makes becomes
 * the local server's database only when it is whole, so that nothing of a load that was killed
 * is ever taken for one.
 */
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { spawnBound } from "../server/bound-process.ts";
import { neo4jClassPath } from "../server/jars.ts";
import { findJava } from "../server/java.ts";
import { LIST_SEPARATOR } from "./csv-table.ts";
import { bulkLoadFailed } from "./errors.ts";
import type { ExportedFiles } from "./export.ts";

/** Name of the database, and of its folders. */
export const DATABASE = "neo4j";
/** What folders of loads are called, below the server's `import`. */
export const WORK_PREFIX = "bulk-";

/**
 * What the tool reads is rubbish as soon as it is stored, so most of the heap is for what is
 * young: for 3.2 million links it stopped 12 times to collect, before 54 times.
 */
const JVM_MEMORY = ["-Xmx2048m", "-Xmn1400m", "-XX:+UseParallelGC"];

/**
 * Makes a database of the files, in `folder`.
 * @throws TriplezeroError `bulk-load-failed` (internal)
 */
export async function runImportTool(
  folder: string,
  { importArguments, hasLineBreaks }: ExportedFiles,
  log: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const java = await findJava();
  const argumentFile = join(folder, "arguments");
  const settings = [
    "--id-type=actual",
    // Only where needed: with it the tool cannot read a file on several threads.
    `--multiline-fields=${hasLineBreaks}`,
    // Else it guesses from the disk, and guesses slow where a disk is virtual.
    "--high-parallel-io=on",
    `--array-delimiter=U+${LIST_SEPARATOR.charCodeAt(0).toString(16).padStart(4, "0")}`,
    `--report-file=${join(folder, "report")}`,
  ];
  await writeFile(argumentFile, [...settings, ...importArguments].map((line) => `"${line}"`).join("\n"));
  const command = [...JVM_MEMORY, "-cp", await neo4jClassPath(), "org.neo4j.cli.AdminTool"];
  // An abort from here on is heard; one that came while Java was looked for was not.
  signal?.throwIfAborted();
  const tool = spawnBound(
    java,
    [...command, "database", "import", "full", DATABASE, `@${argumentFile}`],
    "pipe",
    {
      ...process.env,
      NEO4J_HOME: folder,
      NEO4J_CONF: join(folder, "conf"),
    },
  );
  signal?.addEventListener("abort", tool.kill);
  const [said, code] = await Promise.all([text(tool.stdout!), tool.ended]);
  signal?.removeEventListener("abort", tool.kill);
  signal?.throwIfAborted();
  if (code !== 0) throw bulkLoadFailed(said);
  await writeFile(log, said);
}

/** Makes what the tool has made in `folder` the database of the local server, which has none. */
export async function takeOver(folder: string, home: string): Promise<void> {
  // The database comes last: without its log it would be none.
  for (const part of ["transactions", "databases"]) {
    const target = join(home, "data", part, DATABASE);
    await mkdir(join(home, "data", part), { recursive: true, mode: 0o700 });
    // A load that was killed between the two has left the first one.
    if (part === "transactions") await rm(target, { recursive: true, force: true });
    await rename(join(folder, "data", part, DATABASE), target);
  }
}

/** Removes what loads that were killed have left: their files hold records. */
export async function removeLeftOver(home: string): Promise<void> {
  const parent = join(home, "import");
  for (const name of await readdir(parent)) {
    if (!name.startsWith(WORK_PREFIX)) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}
