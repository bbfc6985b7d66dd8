/**
 * What the commands need from the composition root: opening what they work on, and serving.
 * Commands know use cases only; which ledger file, which graph store and which web server
 * stand behind them is decided in `server/main.ts`.
 */
import type { KeptQuery } from "../domain/saved-query.ts";
import type { Workspace } from "../usecases/workspace.ts";

type Ledger = Workspace["ledger"];
type GraphStore = Workspace["graph"];

/** Settings a command may change by flag; absent = as the environment says. */
export interface Flags {
  readonly ledger?: string;
  readonly neo4j?: string;
  readonly host?: string;
  readonly port?: string;
}

export interface Service {
  /** The address to open. */
  readonly url: string;
  close(): Promise<void>;
}

export interface Services {
  readonly version: string;
  /** Opens the ledger of the data folder, creating it where there is none. */
  withLedger<T>(flags: Flags, work: (ledger: Ledger) => Promise<T>): Promise<T>;
  /** Queries that people keep in the ledger, asked of the running service where one holds it; none without a ledger. */
  keptQueries(flags: Flags): Promise<readonly KeptQuery[]>;
  /**
   * For what makes no sense without records: a path that is mistyped must not become an empty
   * ledger, whose publishing would empty the graph.
   * @throws TriplezeroError `no-ledger` (not-found)
   */
  requireLedger(flags: Flags): void;
  /** A ledger in memory, gone afterwards. */
  withScratchLedger<T>(work: (ledger: Ledger) => Promise<T>): Promise<T>;
  /** The graph store alone: it can be asked while a server holds the ledger. */
  withGraph<T>(flags: Flags, work: (graph: GraphStore) => Promise<T>): Promise<T>;
  /** Ledger and graph store together. */
  withWorkspace<T>(flags: Flags, work: (workspace: Workspace) => Promise<T>): Promise<T>;
  /** Starts the web server on a workspace. */
  serve(workspace: Workspace, flags: Flags): Promise<Service>;
  /** The case folder that comes with the program. */
  readonly seedCaseDir: string;
}
