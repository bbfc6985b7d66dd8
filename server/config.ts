/**
 * Settings from environment and flags, checked once. A flag wins over the environment. The
 * password may lie in a file (`NEO4J_PASSWORD_FILE`) so that it stands in no process list.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { type Language, TriplezeroError } from "./domain/errors.ts";

const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;
const DEFAULT_PORT = 7333;

const environmentSchema = z.object({
  TRIPLEZERO_DATA: z.string().min(1).default(".data"),
  TRIPLEZERO_LEDGER: z.string().min(1).optional(),
  TRIPLEZERO_INBOX: z.string().min(1).optional(),
  TRIPLEZERO_WEB: z.string().min(1).optional(),
  TRIPLEZERO_HOST: z.string().min(1).default("127.0.0.1"),
  TRIPLEZERO_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  TRIPLEZERO_ALLOWED_HOSTS: z.string().default(""),
  TRIPLEZERO_LOG: z.enum(LOG_LEVELS).default("warn"),
  TRIPLEZERO_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(3000),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/./)
    .optional(),
  NEO4J_USER: z.string().min(1).default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_PASSWORD_FILE: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default("neo4j"),
});
export type Setting = keyof z.input<typeof environmentSchema>;

const EXPECTED: Partial<Record<Setting, string>> = {
  TRIPLEZERO_PORT: "0 … 65535",
  TRIPLEZERO_LOG: LOG_LEVELS.join(" | "),
  TRIPLEZERO_REQUESTS_PER_MINUTE: "10 …",
  NEO4J_URI: "bolt:// | neo4j:// | bolt+s:// | neo4j+s:// | bolt+ssc:// | neo4j+ssc://",
};

/** Under which flag a setting may be given instead. */
const FLAGS: Partial<Record<Setting, string>> = {
  TRIPLEZERO_LEDGER: "--ledger",
  TRIPLEZERO_HOST: "--host",
  TRIPLEZERO_PORT: "--port",
  NEO4J_URI: "--neo4j",
};

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Config {
  /** Everything this program keeps lies below this folder. Absolute. */
  readonly dataDir: string;
  readonly ledgerFile: string;
  /** Folders below it can be imported over the API. */
  readonly inboxDir: string;
  /** The built web application; null = the one in dist/web. */
  readonly webDir: string | null;
  readonly host: string;
  readonly port: number;
  /** False where nobody asked for this port: another may be taken if it is in use. */
  readonly portIsChosen: boolean;
  readonly allowedHosts: readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly requestsPerMinute: number;
  /** Where the graph lives; null = in this process. */
  readonly neo4j: Neo4jSettings | null;
}

/**
 * @param overrides settings given as flags, under the names of their environment variables
 * @throws TriplezeroError `invalid-setting` (bad-input) naming the setting as it was given, never its value
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  overrides: Partial<Record<Setting, string>> = {},
): Config {
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...overrides }).filter(
      ([, value]) => value !== undefined && value !== "",
    ),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]) as Setting;
    const flag = overrides[name] === undefined ? undefined : FLAGS[name];
    throw invalidSetting(flag ?? name, EXPECTED[name] ?? issue?.message ?? "");
  }
  const settings = parsed.data;
  const dataDir = resolve(settings.TRIPLEZERO_DATA);
  return {
    dataDir,
    ledgerFile: resolve(settings.TRIPLEZERO_LEDGER ?? join(dataDir, "ledger.duckdb")),
    inboxDir: resolve(settings.TRIPLEZERO_INBOX ?? join(dataDir, "inbox")),
    webDir: settings.TRIPLEZERO_WEB === undefined ? null : resolve(settings.TRIPLEZERO_WEB),
    host: settings.TRIPLEZERO_HOST,
    port: settings.TRIPLEZERO_PORT ?? DEFAULT_PORT,
    portIsChosen: settings.TRIPLEZERO_PORT !== undefined,
    allowedHosts: settings.TRIPLEZERO_ALLOWED_HOSTS.split(",")
      .map((host) => host.trim())
      .filter((host) => host !== ""),
    logLevel: settings.TRIPLEZERO_LOG,
    requestsPerMinute: settings.TRIPLEZERO_REQUESTS_PER_MINUTE,
    neo4j: settings.NEO4J_URI
      ? {
          uri: settings.NEO4J_URI,
          user: settings.NEO4J_USER,
          password: neo4jPassword(settings),
          database: settings.NEO4J_DATABASE,
        }
      : null,
  };
}

/** Language of messages: `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that is set, else Chinese. */
export function readLanguage(
  environment: Readonly<Record<string, string | undefined>>,
  chosen?: string,
): Language {
  if (chosen === "zh" || chosen === "en") return chosen;
  if (chosen !== undefined) throw invalidSetting("--lang", "zh | en");
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^en/i.test(locale) ? "en" : "zh";
}

function neo4jPassword(settings: z.output<typeof environmentSchema>): string {
  if (settings.NEO4J_PASSWORD !== undefined) return settings.NEO4J_PASSWORD;
  if (settings.NEO4J_PASSWORD_FILE === undefined) return "";
  try {
    return readFileSync(settings.NEO4J_PASSWORD_FILE, "utf8").trim();
  } catch {
    throw invalidSetting("NEO4J_PASSWORD_FILE", "a file that this user can read");
  }
}

function invalidSetting(name: string, expected: string): TriplezeroError {
  return new TriplezeroError({
    code: "invalid-setting",
    class: "bad-input",
    message: {
      zh: `设置项 ${name} 的值不可用。`,
      en: `The setting ${name} has a value that cannot be used.`,
    },
    expected,
    remedy: { zh: "设置项的说明见 --help。", en: "Settings are described in --help." },
  });
}
