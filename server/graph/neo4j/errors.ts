/**
 * Errors of the Neo4j adapter. The server's own messages quote what was asked, which may hold
 * names and numbers: of them only the code and the place in the text (row, column) are passed on.
 */
import { Neo4jError } from "neo4j-driver";
import { type ErrorDetails, TriplezeroError } from "../../domain/errors.ts";
import { unreachable } from "./unreachable.ts";

/**
 * What the driver threw, as an error of ours; anything else as it is.
 * @param prefix what was put before a statement in its first line, so that places are those of its own text
 */
export function asGraphError(error: unknown, prefix = ""): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const details = detailsOf(error, prefix.length);
  return details ? new TriplezeroError(details, { cause: error }) : error;
}

/** A statement that would change the graph. */
export function writingCypher(): TriplezeroError {
  return new TriplezeroError({
    code: "cypher-writes",
    class: "bad-input",
    message: {
      zh: "这条语句会改动图，没有运行。",
      en: "This statement would change the graph; it was not run.",
    },
    expected: "MATCH … RETURN …",
    remedy: {
      zh: "去掉 CREATE、MERGE、SET、DELETE、REMOVE 等改动语句。图由台账重新生成，改动应在台账中作为决定记录。",
      en: "Leave out CREATE, MERGE, SET, DELETE and REMOVE. The graph is made from the ledger: what is to change is recorded there, as a decision.",
    },
  });
}

function detailsOf(error: Neo4jError, indent: number): ErrorDetails | null {
  const { code, message } = error;
  if (code.includes("TransactionTimedOut")) return timeout(code);
  if (code.includes("MemoryPoolOutOfMemory") || code.includes("TransactionOutOfMemory")) return memory(code);
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed") return publishedAtOnce(code);
  if (code.startsWith("Neo.ClientError.Security.")) return refusedLogin(code);
  if (code === "Neo.ClientError.Database.DatabaseNotFound") return unknownDatabase(code);
  if (code.startsWith("Neo.ClientError.")) return refusedCypher(code, message, indent);
  if (code === "ServiceUnavailable" || code === "SessionExpired" || code.startsWith("Neo.TransientError.")) {
    return unreachable(error, code);
  }
  return null;
}

function refusedLogin(came: string): ErrorDetails {
  return {
    code: "graph-unavailable",
    class: "unavailable",
    message: { zh: "Neo4j 拒绝了登录。", en: "Neo4j refused the login." },
    came,
    remedy: {
      zh: "检查 NEO4J_USER 与 NEO4J_PASSWORD 或 NEO4J_PASSWORD_FILE。",
      en: "Check NEO4J_USER and NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.",
    },
  };
}

function unknownDatabase(came: string): ErrorDetails {
  return {
    code: "graph-unavailable",
    class: "unavailable",
    message: { zh: "Neo4j 里没有这个数据库。", en: "Neo4j has no such database." },
    came,
    remedy: {
      zh: "检查 NEO4J_DATABASE；不设时用 neo4j。",
      en: "Check NEO4J_DATABASE; without it the database is neo4j.",
    },
  };
}

function timeout(came: string): ErrorDetails {
  return {
    code: "graph-timeout",
    class: "limit",
    message: { zh: "查询超过了时间上限。", en: "The query took longer than allowed." },
    came,
    remedy: {
      zh: "缩小时间窗口、减少步数，或用参数收窄后重试。",
      en: "Narrow the time window, allow fewer steps, or narrow it by its parameters.",
    },
  };
}

function memory(came: string): ErrorDetails {
  return {
    code: "graph-out-of-memory",
    class: "limit",
    message: { zh: "查询超过了 Neo4j 允许的内存。", en: "The query needs more memory than Neo4j allows." },
    came,
    remedy: { zh: "收窄查询后重试。", en: "Narrow the query and try again." },
  };
}

function publishedAtOnce(came: string): ErrorDetails {
  return {
    code: "publish-conflict",
    class: "conflict",
    message: {
      zh: "图中出现了与本次发布冲突的内容，可能另有一次发布在同时进行。",
      en: "The graph holds what this publish was about to write; another publish may be running.",
    },
    came,
    remedy: {
      zh: "等另一次发布结束后再发布一次。",
      en: "Publish again when the other publish has ended.",
    },
  };
}

function refusedCypher(came: string, message: string, indent: number): ErrorDetails {
  const [line, column] = (/\(line (\d+), column (\d+)/.exec(message) ?? []).slice(1).map(Number);
  return {
    code: "cypher-refused",
    class: "bad-input",
    message: { zh: "Neo4j 拒绝了这条查询。", en: "Neo4j refused this statement." },
    ...(line && column
      ? { where: { row: line, column: String(line === 1 ? column - indent : column) } }
      : {}),
    came,
    remedy: {
      zh: "这里只运行只读的 Cypher；请检查语法、标签和参数，给出位置时从那里查起。",
      en: "Only reading Cypher runs here; check syntax, labels and parameters, beginning at the position where one is named.",
    },
  };
}
