/**
 * Mounts the route table on Express: parses parameters, query and body by the declared
 * schemas, calls the handler, answers with the declared status. With `checkAnswers` (tests,
 * development) every answer is held against its schema, so that the contract cannot drift.
 */
import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { RouteSpec } from "../contracts/route.ts";
import { routes } from "../contracts/routes.ts";
import { errorAnswer, invalidRequest } from "./errors.ts";
import { sendEvents } from "./events.ts";
import type { Handlers } from "./handler.ts";

/** The handler as the mounting code sees it: the table's types are checked where it is made. */
type AnyHandler = (input: { params: unknown; query: unknown; body: unknown; signal: AbortSignal }) => unknown;

export function mountRoutes(handlers: Handlers, options: { checkAnswers: boolean }): Router {
  const router = Router({ caseSensitive: true });
  for (const [name, spec] of Object.entries(routes) as [keyof Handlers, RouteSpec][]) {
    const handler = handlers[name] as AnyHandler;
    const method = spec.method.toLowerCase() as "get" | "post";
    router[method](spec.path, async (request, response) => {
      response.locals.route = `/api${spec.path}`;
      await answer(spec, handler, request, response, options.checkAnswers);
    });
  }
  return router;
}

async function answer(
  spec: RouteSpec,
  handler: AnyHandler,
  request: Request,
  response: Response,
  checkAnswers: boolean,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const input = {
    params: request.params,
    query: spec.query ? parse("query", spec.query, request.query) : undefined,
    body: spec.body ? parse("body", spec.body, request.body ?? {}) : undefined,
    signal: gone.signal,
  };
  const [status, schema] = success(spec);
  const check = checkAnswers ? (value: unknown) => assertAnswer(schema, value) : () => {};
  if (spec.events) {
    await sendEvents(response, handler(input) as AsyncIterable<unknown>, check);
    return;
  }
  const body = await handler(input);
  if (gone.signal.aborted) return;
  check(body);
  // Records of people: neither the browser nor anything between keeps a copy on disk.
  response.status(status).set("Cache-Control", "no-store").json(body);
}

function parse(part: "query" | "body", schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalidRequest(part, parsed.error);
  return parsed.data;
}

function success(spec: RouteSpec): [number, z.ZodType] {
  const found = Object.entries(spec.responses).find(([status]) => Number(status) < 300);
  if (!found) throw new Error(`route ${spec.path} declares no success answer`);
  return [Number(found[0]), found[1]];
}

/** Names places and expectations only: the values may be people's. */
function assertAnswer(schema: z.ZodType, value: unknown): void {
  const parsed = strict(schema).safeParse(value);
  if (parsed.success) return;
  const places = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".")}: ${issue.code}`);
  throw new AnswerMismatch(places.join("; "));
}

/** The answer of a handler is not of the declared form: a fault of the program. */
class AnswerMismatch extends Error {
  override readonly name = "AnswerMismatch";
}

/** A top-level object may hold no field that the contract does not name. */
function strict(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject ? schema.strict() : schema;
}

/** Sends any thrown value as the error body that the contract declares. */
export function sendError(thrown: unknown, response: Response): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, body } = errorAnswer(thrown);
  response.status(status).set("Cache-Control", "no-store").json(body);
}
