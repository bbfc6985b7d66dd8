/** Ports for servers on this machine's own address. */
import { once } from "node:events";
import { createServer } from "node:net";
import { TriplezeroError } from "../../../domain/errors.ts";

/**
 * A port that nobody listens on: Neo4j itself would start without it, and wait.
 * @throws TriplezeroError `port-taken` (unavailable) where the wanted one is not to be had
 */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  server.listen(wanted, "127.0.0.1");
  await once(server, "listening").catch((cause: unknown) => {
    throw portTaken(wanted, cause);
  });
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return address.port;
}

function portTaken(port: number, cause: unknown): TriplezeroError {
  return new TriplezeroError(
    {
      code: "port-taken",
      class: "unavailable",
      message: {
        zh: `端口 ${port} 已被别的程序占用，或当前用户不能使用。`,
        en: `Port ${port} is taken by another program, or not for this user to open.`,
      },
      came: String(port),
      remedy: {
        zh: "用 TRIPLEZERO_NEO4J_PORT 指定另一个端口（1024 以上）；若已有 Neo4j 在运行，直接使用它即可。",
        en: "Name another by TRIPLEZERO_NEO4J_PORT (above 1023); where a Neo4j runs already, use that one.",
      },
    },
    { cause },
  );
}
