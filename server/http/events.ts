/**
 * Server-sent events: one `data:` line per value, a comment as heartbeat so that proxies and
 * the browser keep the line open. A source gives its current state first, so a late or
 * reconnecting reader needs nothing but to connect.
 */
import type { Response } from "express";

const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 2_000;

export async function sendEvents(
  response: Response,
  events: AsyncIterable<unknown>,
  check: (value: unknown) => void,
): Promise<void> {
  const iterator = events[Symbol.asyncIterator]();
  // The first value is awaited before the head is sent: an unknown id is still a plain 404.
  let next = await iterator.next();
  response.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
  });
  response.write(`retry: ${RECONNECT_MS}\n\n`);
  const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
  try {
    while (!next.done && !response.destroyed) {
      check(next.value);
      response.write(`data: ${JSON.stringify(next.value)}\n\n`);
      next = await iterator.next();
    }
  } finally {
    clearInterval(heartbeat);
    await iterator.return?.();
    response.end();
  }
}
