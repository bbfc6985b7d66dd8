import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { freePort } from "./free-port.ts";

it("refuses a port that somebody listens on, and names it", async () => {
  const port = await freePort();
  const other = createServer().listen(port, "127.0.0.1");
  await once(other, "listening");
  await expect(freePort(port)).rejects.toMatchObject({
    details: { code: "port-taken", came: String(port), message: { en: expect.stringContaining(`${port}`) } },
  });
  other.close();
  await once(other, "close");
  expect(await freePort(port)).toBe(port);
});
