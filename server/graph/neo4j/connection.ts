/**
 * The way to a Neo4j server: sessions by kind of work, errors as ours. Reads and writes are
 * transactions that the driver repeats on transient errors, routed in a cluster by what they
 * do; bookmarks are shared, so that a read sees every write made before it.
 */
import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { asGraphError } from "./errors.ts";
import { Fields } from "./fields.ts";
import { type CypherQuery, checkParams } from "./query.ts";

export interface Neo4jSettings {
  /** `bolt://`, `neo4j://`, `neo4j+s://` … */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface ConnectionOptions {
  /** How long work is repeated on a server that went away or is busy. */
  readonly retryMs?: number;
}

/** Runs one query of ours within the transaction at hand. */
export type RunQuery = <Params extends object, Row>(
  query: CypherQuery<Params, Row>,
  params: Params,
) => Promise<Row[]>;

const DEFAULT_RETRY_MS = 30_000;
/** As far as the server's own limit lets it. */
const NO_LIMIT = { timeout: 0 };

export class Neo4jConnection {
  private readonly driver: Driver;
  private readonly bookmarks = neo4j.bookmarkManager();

  /** Connects when the first query comes. */
  constructor(
    private readonly settings: Neo4jSettings,
    { retryMs = DEFAULT_RETRY_MS }: ConnectionOptions = {},
  ) {
    this.driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      useBigInt: true,
      maxTransactionRetryTime: retryMs,
      connectionTimeout: 10_000,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  }

  /**
   * Asks once and repeats nothing: that the address, the password or the certificate is wrong is
   * known at once, not after half a minute of trying.
   */
  async reach(): Promise<void> {
    try {
      await this.driver.getServerInfo({ database: this.settings.database });
    } catch (error) {
      throw asGraphError(error);
    }
  }

  /** Several reads that see one state of the graph. @throws TriplezeroError as `asGraphError` says */
  read<T>(work: (run: RunQuery) => Promise<T>): Promise<T> {
    return this.withSession("READ", (session) => session.executeRead((tx) => work(runIn(tx))));
  }

  /** Several writes that are made whole or not at all. */
  write<T>(work: (run: RunQuery) => Promise<T>): Promise<T> {
    return this.withSession("WRITE", (session) => session.executeWrite((tx) => work(runIn(tx)), NO_LIMIT));
  }

  /** A statement that opens transactions of its own, or changes the schema; not repeated. */
  async runAlone<Params extends object, Row>(
    query: CypherQuery<Params, Row>,
    params: Params,
  ): Promise<Row[]> {
    checkParams(query, params);
    return this.withSession("WRITE", async (session) => {
      const { records } = await session.run(query.text, params, NO_LIMIT);
      return records.map((record) => query.decode(new Fields(record.toObject())));
    });
  }

  /** The statements of a schema file, separated by semicolons at line ends; what is there already is passed over. */
  async runSchema(text: string): Promise<void> {
    await this.withSession("WRITE", async (session) => {
      // One question instead of a transaction for every `IF NOT EXISTS`.
      const { records } = await session.run("SHOW INDEXES YIELD name");
      const present = new Set(records.map((record) => String(record.get("name"))));
      for (const statement of text.split(/;\s*$/m)) {
        const name = /^\s*CREATE [A-Z ]*?(?:INDEX|CONSTRAINT) (\w+)/.exec(statement)?.[1];
        if (statement.trim() === "" || (name && present.has(name))) continue;
        await session.run(statement, {}, NO_LIMIT);
      }
    });
  }

  async withSession<T>(mode: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.driver.session({
      database: this.settings.database,
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarks,
    });
    try {
      return await work(session);
    } catch (error) {
      throw asGraphError(error);
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

function runIn(tx: ManagedTransaction): RunQuery {
  return async (query, params) => {
    checkParams(query, params);
    const { records } = await tx.run(query.text, params);
    return records.map((record) => query.decode(new Fields(record.toObject())));
  };
}
