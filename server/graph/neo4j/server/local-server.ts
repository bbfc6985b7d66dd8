/**
 * A real Neo4j Community server as a child process: started from its jars with a
 * configuration of ours, on this machine's own address only, its data kept below `home`.
 */
import { mkdir, open, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { TriplezeroError } from "../../../domain/errors.ts";
import { type BoundProcess, spawnBound } from "./bound-process.ts";
import { neo4jConf } from "./conf.ts";
import { freePort } from "./free-port.ts";
import { neo4jClassPath } from "./jars.ts";
import { findJava } from "./java.ts";
import { keepPassword } from "./password.ts";
import { noteRunning, refuseRunning } from "./running.ts";

export interface LocalNeo4jOptions {
  /** Folder of data, configuration, logs and password; made where it is missing. */
  readonly home: string;
  /** A free one where none is named. */
  readonly port?: number;
  readonly heapMb?: number;
  readonly pageCacheMb?: number;
  /** For minutes only: less compiling, so that it starts with two thirds of the work. */
  readonly shortLived?: boolean;
  /** Holds `private.key` and `public.crt`: the server then takes encrypted connections too. Absolute. */
  readonly tlsFolder?: string;
}

export interface LocalNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly home: string;
  /** Resolves when the server has ended, by whatever cause. */
  readonly ended: Promise<void>;
  /** Ends it cleanly. */
  stop(): Promise<void>;
  /** Ends it as a power cut would (`kill -9`). */
  kill(): Promise<void>;
}

const USER = "neo4j";
const FACTORY_PASSWORD = "neo4j";
/** Seconds on an idle machine; a machine that does much else may take minutes. */
const START_TIMEOUT_MS = 300_000;
const STOP_TIMEOUT_MS = 60_000;
const OPENED_PACKAGES = ["java.nio", "java.io", "sun.nio.ch"];

/**
 * Resolves when the server takes queries.
 * @throws TriplezeroError `java-missing`, `maven-missing`, `jars-unavailable`, `neo4j-in-use`, `port-taken`,
 *   `neo4j-not-started`
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const home = resolve(options.home);
  const java = await findJava();
  const classPath = await neo4jClassPath();
  const heapMb = options.heapMb ?? 1024;
  await prepareHome(home);
  const port = await freePort(options.port);
  await writeFile(
    join(home, "conf", "neo4j.conf"),
    neo4jConf({
      port,
      heapMb,
      pageCacheMb: options.pageCacheMb ?? 512,
      ...(options.tlsFolder === undefined ? {} : { tlsFolder: options.tlsFolder }),
    }),
  );
  const password = await keepPassword(home);
  const log = await open(join(home, "logs", "console.log"), "w");
  const program = spawnBound(
    java,
    [...javaArguments(home, heapMb, options.shortLived ?? false), "-cp", classPath, ...serverArguments(home)],
    log.fd,
  );
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await noteRunning(home, { pid: program.pid, port });
    await log.close();
  } catch (error) {
    // A server that nobody knows of would keep this process from ending.
    program.kill();
    await program.ended;
    throw error;
  }
  try {
    await waitUntilReady(program, uri, password);
  } catch (cause) {
    program.kill();
    await program.ended;
    throw notStarted(home, cause);
  }
  return {
    uri,
    user: USER,
    password,
    home,
    ended: program.ended.then(() => undefined),
    stop: () => stop(program),
    async kill() {
      program.kill();
      await program.ended;
    },
  };
}

/**
 * Makes the folders that the server and its tools expect.
 * @throws TriplezeroError `neo4j-in-use` (conflict) where a server runs on them
 */
export async function prepareHome(home: string): Promise<void> {
  await refuseRunning(home);
  for (const folder of ["conf", "logs", "data", "import", "run", "plugins", "lib"]) {
    await mkdir(join(home, folder), { recursive: true, mode: 0o700 });
  }
}

function javaArguments(home: string, heapMb: number, shortLived: boolean): string[] {
  return [
    "-Xms256m",
    `-Xmx${heapMb}m`,
    ...(shortLived ? ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"] : ["-XX:+UseG1GC"]),
    "-XX:+ExitOnOutOfMemoryError",
    `-Djava.io.tmpdir=${join(home, "run")}`,
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
}

function serverArguments(home: string): string[] {
  return ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
}

async function waitUntilReady(program: BoundProcess, uri: string, password: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    if (program.hasEnded()) throw new Error("the process ended");
    const state = await tryConnect(uri, password);
    if (state === "ready") return;
    if (state === "unauthorized") await setFirstPassword(uri, password);
    else if (Date.now() > deadline) throw new Error("no answer in time");
    else await sleep(200);
  }
}

async function tryConnect(uri: string, password: string): Promise<"ready" | "unauthorized" | "not-yet"> {
  return withDriver(uri, password, async (driver) => {
    try {
      // The database itself may come up later than Bolt does.
      await driver.executeQuery("RETURN 1", {}, { database: "neo4j" });
      return "ready";
    } catch (error) {
      return isUnauthorized(error) ? "unauthorized" : "not-yet";
    }
  });
}

async function setFirstPassword(uri: string, password: string): Promise<void> {
  await withDriver(uri, FACTORY_PASSWORD, async (driver) => {
    await driver.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
      { old: FACTORY_PASSWORD, new: password },
      { database: "system" },
    );
  });
}

async function withDriver<T>(
  uri: string,
  password: string,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password), {
    connectionTimeout: 2000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

function isUnauthorized(error: unknown): boolean {
  return (error as { code?: string }).code === "Neo.ClientError.Security.Unauthorized";
}

async function stop(program: BoundProcess): Promise<void> {
  if (program.hasEnded()) return;
  program.terminate();
  const late = setTimeout(() => program.kill(), STOP_TIMEOUT_MS);
  await program.ended;
  clearTimeout(late);
}

function notStarted(home: string, cause: unknown): TriplezeroError {
  return new TriplezeroError(
    {
      code: "neo4j-not-started",
      class: "unavailable",
      message: { zh: "本机 Neo4j 没有启动起来。", en: "The local Neo4j did not start." },
      remedy: {
        zh: `原因见 ${join(home, "logs")} 下的 console.log 和 neo4j.log。`,
        en: `See console.log and neo4j.log in ${join(home, "logs")}.`,
      },
    },
    { cause },
  );
}
