/**
 * Who may import whom. Data goes one way (docs/architecture.md), and so do imports: a folder
 * knows what stands before it and nothing that comes after. The advice is what a reader of a
 * failing test needs: what to do instead.
 */
export interface Layer {
  /** Folder of the project. */
  readonly folder: string;
  /** Folders (or files) it may import from, besides itself. */
  readonly mayImport: readonly string[];
  /** Packages it may import; absent = any. */
  readonly packages?: readonly RegExp[];
  readonly advice: string;
}

const NONE: readonly RegExp[] = [];

export const LAYERS: readonly Layer[] = [
  {
    folder: "server/domain",
    mayImport: [],
    packages: NONE,
    advice:
      "domain is the vocabulary that every other folder speaks: it imports nothing. Move what both need into domain, or move this file to the folder it needs.",
  },
  {
    folder: "server/contracts",
    mayImport: ["server/domain"],
    packages: [/^zod$/],
    advice:
      "contracts run in the browser too: types of domain and zod only. What needs Node or the ledger belongs into a use case; name its shape here and let the handler fill it.",
  },
  {
    folder: "server/ledger",
    mayImport: ["server/domain"],
    advice:
      "the ledger keeps records as they came and knows no analysis, graph or HTTP. Pass in what it needs, or write a use case that joins the two.",
  },
  {
    folder: "server/projection",
    mayImport: ["server/domain", "server/ledger"],
    advice:
      "a projection is SQL and the decoder of its rows. Let a use case call it and hand the rows to the analysis or the graph.",
  },
  {
    folder: "server/analysis",
    mayImport: ["server/domain"],
    packages: [/^graphology/],
    advice:
      "analysis is pure: typed arrays in, findings out. Let a projection read what it needs and a use case pass it in.",
  },
  {
    folder: "server/graph",
    mayImport: ["server/domain"],
    advice:
      "a graph store knows nodes and links (domain/read-model.ts) and not where they come from. Pass a ReadModelSource to publish().",
  },
  {
    folder: "server/dossier",
    mayImport: ["server/domain"],
    advice: "a dossier is written from findings and records that a use case hands in.",
  },
  {
    folder: "server/usecases",
    mayImport: [
      "server/domain",
      "server/contracts",
      "server/ledger",
      "server/projection",
      "server/analysis",
      "server/graph",
    ],
    advice:
      "a use case is called by http and cli and knows neither. Return a value or report by onProgress; let the caller print or send it.",
  },
  {
    folder: "server/http",
    mayImport: ["server/domain", "server/contracts", "server/usecases"],
    advice:
      "http parses, calls one use case and answers. Put what this import is for into a file of server/usecases and call that.",
  },
  {
    folder: "server/cli",
    mayImport: ["server/domain", "server/usecases"],
    advice:
      "a command parses flags, calls use cases and prints. Put what this import is for into a file of server/usecases; what depends on settings is opened in server/main.ts and handed over as Services.",
  },
  {
    folder: "server/config.ts",
    mayImport: ["server/domain"],
    advice: "settings are read and checked here, and acted upon in server/main.ts.",
  },
  {
    folder: "web",
    mayImport: ["server/contracts", "server/domain"],
    packages: [/^(?!node:)/],
    advice:
      "the web application knows the server by its contracts only. Ask for it over the API: add a route to server/contracts/routes and call it through web/api/client.ts.",
  },
  {
    folder: "seed-data",
    mayImport: ["server/domain"],
    advice:
      "the seed case must not know how it will be analysed, else it proves nothing. Use the vocabulary of server/domain only.",
  },
];

/** Advice about reading the clock, chance and the outside world in the analysis. */
export const PURE_ADVICE =
  "analysis gives the same bytes for the same records, seed and version: take times from the records, random numbers from analysis/random.ts with the run's seed, and let the use case do all reading and writing.";
