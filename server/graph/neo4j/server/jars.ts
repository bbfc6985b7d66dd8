/**
 * The jars of Neo4j, fetched by Maven into a cache folder once. They come whole or not at
 * all: Maven fills a folder of its own, which is then given its final name.
 */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { TriplezeroError } from "../../../domain/errors.ts";
import { findMaven } from "./java.ts";

/** As in pom.xml. */
export const NEO4J_VERSION = "5.26.17";
const POM = fileURLToPath(new URL("./pom.xml", import.meta.url));
const FETCH_TIMEOUT_MS = 15 * 60_000;

/** @returns the class path. @throws TriplezeroError `maven-missing`, `jars-unavailable` */
export async function neo4jClassPath(): Promise<string> {
  const cache = process.env.TRIPLEZERO_CACHE ?? join(homedir(), ".cache", "triplezero");
  const folder = join(cache, `neo4j-${NEO4J_VERSION}`);
  if (!(await exists(folder))) await fetchJars(cache, folder);
  return join(folder, "*");
}

async function fetchJars(cache: string, folder: string): Promise<void> {
  const maven = await findMaven();
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, "fetch-"));
  try {
    await cp(POM, join(work, "pom.xml"));
    const args = ["-q", "-B", "-f", join(work, "pom.xml"), "dependency:copy-dependencies"];
    await promisify(execFile)(maven, [...args, `-DoutputDirectory=${join(work, "jars")}`], {
      timeout: FETCH_TIMEOUT_MS,
    });
    await rename(join(work, "jars"), folder);
  } catch (error) {
    // Another process may have been quicker.
    if (await exists(folder)) return;
    throw new TriplezeroError(
      {
        code: "jars-unavailable",
        class: "unavailable",
        message: {
          zh: "无法从 Maven 仓库取得 Neo4j 程序包。",
          en: "The jars of Neo4j could not be fetched from the Maven repository.",
        },
        remedy: {
          zh: `检查网络或 Maven 镜像设置后重试；离线环境可把程序包放到 ${folder}。`,
          en: `Check the network or Maven's mirror settings and try again; without a network put the jars into ${folder}.`,
        },
      },
      { cause: error },
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
