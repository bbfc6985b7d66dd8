/**
 * `npm run neo4j`: a local Neo4j until Ctrl+C, its data kept in `.data/neo4j`.
 * TRIPLEZERO_DATA moves the folder, TRIPLEZERO_NEO4J_PORT (7687) and TRIPLEZERO_NEO4J_HEAP_MB
 * (1024) say the rest.
 */
import { join, resolve } from "node:path";
import { asTriplezeroError, TriplezeroError } from "../../../domain/errors.ts";
import { startLocalNeo4j } from "./local-server.ts";
import { passwordFile } from "./password.ts";

/** As the command line has it where something is not to be had, or not in order. */
const FAILED = 5;
// Empty counts as not given, as in server/config.ts.
const home = join(resolve(process.env.TRIPLEZERO_DATA || ".data"), "neo4j");

say("正在启动 Neo4j …（首次会下载约 120 MB） / Starting Neo4j … (the first time fetches some 120 MB)");
try {
  const port = numberOf("TRIPLEZERO_NEO4J_PORT", 7687, 1, 65_535);
  const heapMb = numberOf("TRIPLEZERO_NEO4J_HEAP_MB", 1024, 256, 65_536);
  const server = await startLocalNeo4j({ home, port, heapMb });
  say(`
NEO4J_URI=${server.uri}
NEO4J_USER=${server.user}
NEO4J_PASSWORD_FILE=${passwordFile(home)}

数据 / data: ${join(home, "data")}    Ctrl+C 停止 / stops it`);
  // Ctrl+C in a terminal reaches Java too; ending it twice does no harm.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void server.stop());
  await server.ended;
  say("Neo4j 已停止，数据保留。 / Neo4j has stopped; its data is kept.");
} catch (error) {
  const { message, remedy } = asTriplezeroError(error).details;
  for (const text of [message, remedy]) if (text) process.stderr.write(`${text.zh}\n${text.en}\n`);
  process.exitCode = FAILED;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function numberOf(setting: string, usual: number, least: number, most: number): number {
  const given = process.env[setting];
  if (given === undefined || given === "") return usual;
  const number = Number(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new TriplezeroError({
    code: "invalid-setting",
    class: "bad-input",
    message: {
      zh: `设置项 ${setting} 应为 ${least} 至 ${most} 的整数。`,
      en: `The setting ${setting} takes a whole number from ${least} to ${most}.`,
    },
    remedy: {
      zh: `请改正环境变量 ${setting}，或不设置以使用默认值 ${usual}。`,
      en: `Correct the environment variable ${setting}, or leave it out: it is ${usual} by default.`,
    },
    expected: `${least}–${most}`,
    came: given,
  });
}
