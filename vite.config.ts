/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { OwnServicesFirst } from "./test/e2e/setup/own-services-first.ts";
import { ClosingReport } from "./test/reporters/closing-report.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * A browser test waits about as long as it works: two files at once, and what they import is read
 * once. They run after all others; pages and data that would disturb each other are their own.
 */
const BROWSER_FILES = {
  maxWorkers: 2,
  isolate: false,
  sequence: { groupOrder: 1 },
  // Where others keep the cores busy, a test of many steps takes its time.
  testTimeout: 120_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
};

/** One configuration: the web build, and the test projects (`npx vitest run --project NAME`). */
export default defineConfig({
  root: `${root}web`,
  // Relative addresses, so that the application may be served below any path.
  base: "./",
  plugins: [react()],
  build: {
    outDir: `${root}dist/web`,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    // The content policy takes fonts from files only.
    assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined),
  },
  worker: { format: "es" },
  // `npm run dev` beside `npm run -s triplezero -- serve`.
  server: { proxy: { "/api": "http://127.0.0.1:7333" } },
  test: {
    root,
    // Real servers share two cores: files run one after another, but those of the browser.
    fileParallelism: false,
    reporters: ["default", new ClosingReport()],
    sequence: { sequencer: OwnServicesFirst },
    projects: [
      {
        test: {
          name: "unit",
          root,
          include: [
            "server/**/*.test.ts",
            "web/**/*.test.ts",
            "web/**/*.test.tsx",
            "seed-data/**/*.test.ts",
            "test/accuracy/**/*.test.ts",
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "architecture",
          root,
          include: ["test/architecture/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      { test: { name: "import", root, include: ["test/import/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "real-cases", root, include: ["test/real-cases/**/*.test.ts"], testTimeout: 120_000 } },
      {
        test: {
          name: "graph",
          root,
          include: ["test/conformance/**/*.test.ts", "test/queries/**/*.test.ts", "test/neo4j/**/*.test.ts"],
          globalSetup: ["test/neo4j/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "api",
          root,
          include: ["test/api/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "cli", root, include: ["test/cli/**/*.test.ts"], testTimeout: 120_000 } },
      {
        // Before the other project: its setup begins to analyse the case of both.
        test: {
          name: "e2e",
          root,
          ...BROWSER_FILES,
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/e2e/setup/in-process.ts"],
        },
      },
      {
        // What works on the graph, with the graph in Neo4j.
        test: {
          name: "e2e-neo4j",
          root,
          ...BROWSER_FILES,
          include: [
            "every-page",
            "explorer",
            "first-minute",
            "graph-folds",
            "graph-interaction",
            "hub",
            "search-and-paths",
            "traces",
            "undo",
          ].map((name) => `test/e2e/${name}.test.ts`),
          globalSetup: ["test/e2e/setup/neo4j.ts"],
        },
      },
    ],
  },
});
