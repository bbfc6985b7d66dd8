/**
 * Why a Neo4j cannot be reached. The driver says it in the middle of a long sentence about its own
 * options, and where it looks for a routing table, only in the cause of its error.
 */
import type { ErrorDetails } from "../../domain/errors.ts";

/** @param error what the driver threw, with the causes it carries */
export function unreachable(error: Error, code: string): ErrorDetails {
  const said = saidBy(error);
  const certificate = /certificate is not trusted.* responded with: (\w+)/s.exec(said)?.[1];
  if (certificate === "ERR_TLS_CERT_ALTNAME_INVALID") return otherHost(certificate);
  if (certificate !== undefined) return untrusted(certificate);
  const refused = /\b(ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b/.exec(said)?.[1];
  // What a server says to the wrong one of plain and encrypted: nothing.
  if (/closed by server|before secure TLS connection/.test(said)) return wrongEncryption(code);
  return {
    code: "graph-unavailable",
    class: "unavailable",
    message: { zh: "连接不上 Neo4j。", en: "Neo4j cannot be reached." },
    came: refused ?? code,
    remedy: {
      zh: "检查 NEO4J_URI；本机服务用 `npm run neo4j` 启动；不设 NEO4J_URI 时图在进程内运行。",
      en: "Check NEO4J_URI; `npm run neo4j` starts a local server; without NEO4J_URI the graph runs in this process.",
    },
  };
}

function otherHost(came: string): ErrorDetails {
  return {
    code: "graph-certificate",
    class: "unavailable",
    message: {
      zh: "Neo4j 的证书不是发给 NEO4J_URI 里的主机名的。",
      en: "The certificate of Neo4j is for another host than NEO4J_URI names.",
    },
    came,
    remedy: {
      zh: "NEO4J_URI 里的主机名要写成证书中的名称或地址；或为这个主机名重新签发证书。",
      en: "Name the host in NEO4J_URI as the certificate does, by the same name or address, or have a certificate made for this name.",
    },
  };
}

function untrusted(came: string): ErrorDetails {
  return {
    code: "graph-certificate",
    class: "unavailable",
    message: { zh: "Neo4j 的证书不被信任。", en: "The certificate of Neo4j is not trusted." },
    came,
    remedy: {
      zh: "签发机构是自己的：启动前设 NODE_EXTRA_CA_CERTS=机构证书.pem。自签名且网络可信时可用 neo4j+ssc://：加密，但不核对对方身份。",
      en: "Where the authority is your own, set NODE_EXTRA_CA_CERTS=authority.pem before the start. On a network you trust neo4j+ssc:// takes any certificate: encrypted, but whoever answers is believed.",
    },
  };
}

function wrongEncryption(came: string): ErrorDetails {
  return {
    code: "graph-unavailable",
    class: "unavailable",
    message: {
      zh: "Neo4j 一连上就断开了。",
      en: "Neo4j closed the connection as soon as it was made.",
    },
    came,
    remedy: {
      zh: "服务器只收加密连接时用 neo4j+s:// 或 bolt+s://，不加密时不要带 +s；也可能是服务刚好停止或端口属于别的程序。",
      en: "Where the server takes encrypted connections only, use neo4j+s:// or bolt+s://, and no +s where it encrypts nothing; or it is just stopping, or the port is another program's.",
    },
  };
}

function saidBy(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${saidBy(error.cause)}` : "";
}
