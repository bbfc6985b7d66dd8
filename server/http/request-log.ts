/**
 * One log line per request: method, the route's pattern, status, milliseconds. Never the
 * address itself, a query value, a header or a body: those can name people.
 */
import type { RequestHandler } from "express";
import type { Logger } from "pino";

export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once("close", () => {
      log.info(
        {
          method: request.method,
          route: response.locals.route ?? "(none)",
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
          ...(response.writableFinished ? {} : { aborted: true }),
        },
        "request",
      );
    });
    next();
  };
}

/** An unforeseen error for the log: its kind and place in the code, never its text. */
export function faultOf(thrown: unknown): { fault: string; frames: string[] } {
  const root = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (!(root instanceof Error)) return { fault: typeof root, frames: [] };
  // A text of several lines may look like a frame, so it goes first.
  const { stack = "", message } = root;
  const afterText = stack.slice(message === "" ? 0 : stack.indexOf(message) + message.length);
  const frames = afterText.split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return { fault: root.name, frames: frames.slice(0, 8).map((line) => line.trim()) };
}
