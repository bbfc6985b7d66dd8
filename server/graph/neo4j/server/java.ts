/** Java and Maven: whether they are here, and what to install where they are not. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { TriplezeroError } from "../../../domain/errors.ts";

const run = promisify(execFile);
/** What Neo4j 5.26 runs on. */
const JAVA_VERSIONS = [17, 21];

/** @returns the command that starts Java. @throws TriplezeroError `java-missing` (unavailable) */
export async function findJava(): Promise<string> {
  const home = process.env.JAVA_HOME;
  const candidates = home ? [join(home, "bin", "java"), "java"] : ["java"];
  let came = "none";
  for (const java of candidates) {
    const version = await javaVersion(java);
    if (version !== null && JAVA_VERSIONS.includes(version)) return java;
    if (version !== null) came = `Java ${version}`;
  }
  throw new TriplezeroError({
    code: "java-missing",
    class: "unavailable",
    message: { zh: "本机 Neo4j 需要 Java 17 或 21。", en: "A local Neo4j needs Java 17 or 21." },
    expected: "Java 17 or 21",
    came,
    remedy: {
      zh: "安装：Debian/Ubuntu `apt-get install openjdk-17-jre-headless maven`；macOS `brew install openjdk@21 maven`；Windows 用 winget 安装 Microsoft.OpenJDK.21。",
      en: "Install it: Debian/Ubuntu `apt-get install openjdk-17-jre-headless maven`; macOS `brew install openjdk@21 maven`; Windows `winget install Microsoft.OpenJDK.21`.",
    },
  });
}

/** @returns the command that starts Maven. @throws TriplezeroError `maven-missing` (unavailable) */
export async function findMaven(): Promise<string> {
  try {
    await run("mvn", ["--version"]);
    return "mvn";
  } catch {
    throw new TriplezeroError({
      code: "maven-missing",
      class: "unavailable",
      message: {
        zh: "首次启动本机 Neo4j 需要 Maven 来下载其程序包。",
        en: "The first start of a local Neo4j needs Maven to fetch its jars.",
      },
      remedy: {
        zh: "安装：Debian/Ubuntu `apt-get install maven`；macOS `brew install maven`。",
        en: "Install it: Debian/Ubuntu `apt-get install maven`; macOS `brew install maven`.",
      },
    });
  }
}

async function javaVersion(java: string): Promise<number | null> {
  try {
    const { stderr, stdout } = await run(java, ["-version"]);
    const match = /version "(\d+)/.exec(stderr + stdout);
    return match ? Number(match[1]) : null;
  } catch {
    return null;
  }
}
