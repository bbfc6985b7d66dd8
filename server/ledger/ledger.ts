/**
 * The ledger: one DuckDB file (or memory) that holds every record as it was delivered.
 * Reads go through `read`, each on a connection of its own, so that temporary tables and
 * transactions of different users never meet.
 */
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { TriplezeroError } from "../domain/errors.ts";
import { machineFault } from "../domain/machine-faults.ts";
import { LEDGER_FORMAT, schemaStatements } from "./schema.ts";

export interface Ledger {
  /** Absolute path, or `:memory:`. */
  readonly path: string;
  /** A folder for this ledger's intermediate files, on the same disk; gone after `close`. */
  readonly scratchDir: string;
  /** A connection of the caller's own; the caller closes it (`closeSync`). */
  connect(): Promise<DuckDBConnection>;
  /** Runs `work` on a connection of its own and closes it afterwards. */
  read<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface LedgerOptions {
  /** Above it DuckDB spills to disk. */
  readonly memoryLimitMb?: number;
  readonly threads?: number;
}

/** With it an import stays below 800 MB all told; what DuckDB holds outside of it comes on top. */
const DEFAULT_MEMORY_MB = 512;

/**
 * Opens the ledger, creating it where there is none.
 * @throws TriplezeroError `ledger-in-use` (conflict) where another process holds the file;
 *   `ledger-unreadable` (bad-input) where it is no ledger of this version
 */
export async function openLedger(path: string, options: LedgerOptions = {}): Promise<Ledger> {
  const inMemory = path === ":memory:";
  const file = inMemory ? path : resolve(path);
  if (!inMemory) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const scratchDir = inMemory ? await mkdtemp(join(tmpdir(), "triplezero-")) : `${file}.scratch`;
  const instance = await createInstance(file, scratchDir, options);
  try {
    // Only now, with the lock held: what lies there was left by a process that was killed.
    if (!inMemory) await rm(scratchDir, { recursive: true, force: true });
    await mkdir(scratchDir, { recursive: true, mode: 0o700 });
    if (!inMemory) await chmod(file, 0o600);
    await prepareTables(instance);
  } catch (error) {
    instance.closeSync();
    await rm(scratchDir, { recursive: true, force: true });
    throw notOpened(error);
  }
  return newLedger(file, scratchDir, instance);
}

function newLedger(path: string, scratchDir: string, instance: DuckDBInstance): Ledger {
  let closed = false;
  const connect = () => instance.connect();
  return {
    path,
    scratchDir,
    connect,
    async read(work) {
      const connection = await connect();
      try {
        return await work(connection);
      } finally {
        connection.closeSync();
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      instance.closeSync();
      await rm(scratchDir, { recursive: true, force: true });
    },
  };
}

async function createInstance(
  file: string,
  scratchDir: string,
  { memoryLimitMb = DEFAULT_MEMORY_MB, threads = cpus().length }: LedgerOptions,
): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file, {
      memory_limit: `${memoryLimitMb}MB`,
      threads: String(threads),
      temp_directory: join(scratchDir, "duckdb"),
      // Works without a network, and never fetches code.
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
  } catch (error) {
    throw IN_USE.test(String(error)) ? inUse(error) : notOpened(error);
  }
}

/** As the database says it on Linux and macOS, and on Windows; the text of a damaged file speaks of a "block". */
const IN_USE = /Could not set lock on file|being used by another process/;

/** A full disk or a folder that may not be written to is no fault of the file. */
function notOpened(error: unknown): unknown {
  return error instanceof TriplezeroError || machineFault(error) ? error : unreadable(error);
}

async function prepareTables(instance: DuckDBInstance): Promise<void> {
  const connection = await instance.connect();
  try {
    await connection.run("BEGIN");
    for (const statement of schemaStatements()) await connection.run(statement);
    const reader = await connection.runAndReadAll("SELECT max(format) FROM ledger_format");
    if (Number(reader.getRows()[0]?.[0]) !== LEDGER_FORMAT) throw unreadable();
    await connection.run("COMMIT");
  } finally {
    connection.closeSync();
  }
}

function inUse(cause: unknown): TriplezeroError {
  return new TriplezeroError(
    {
      code: "ledger-in-use",
      class: "conflict",
      message: {
        zh: "台账文件正被另一个进程使用。",
        en: "Another process is using the ledger file.",
      },
      remedy: {
        zh: "请先结束那个进程（例如正在运行的服务），或用 --ledger 指定另一个文件。",
        en: "End that process first (a running server, for example), or name another file with --ledger.",
      },
    },
    { cause },
  );
}

function unreadable(cause?: unknown): TriplezeroError {
  return new TriplezeroError(
    {
      code: "ledger-unreadable",
      class: "bad-input",
      message: {
        zh: "该文件不是本版本可读的台账。",
        en: "This file is not a ledger that this version can read.",
      },
      expected: `ledger format ${LEDGER_FORMAT}`,
      remedy: {
        zh: "请检查路径和读写权限；文件损坏时请换用备份；旧版台账请重新导入案件文件夹。",
        en: "Check the path and the rights of this user; take a copy where the file is damaged; for a ledger of an older version import the case folders again.",
      },
    },
    { cause },
  );
}
