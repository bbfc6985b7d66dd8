/**
 * The client of the API, derived from the route table: one function for every route, typed by
 * its name. Errors arrive as ApiError. Nothing is asked of any other host.
 */
import type { AnswerOf, ErrorBody } from "../../server/contracts/route.ts";
import { type RouteName, type Routes, routes } from "../../server/contracts/routes.ts";
import { noteAnswer, noteNoAnswer } from "../state/connection/store.ts";
import { addressOf, type CallInput } from "./address.ts";
import { ApiError, unreachable, unreadableAnswer } from "./api-error.ts";

export type Answer<N extends RouteName> = AnswerOf<Routes[N]>;

/** @throws ApiError; an aborted call rejects with the signal's reason */
export async function call<N extends RouteName>(
  name: N,
  input: CallInput<N>,
  signal?: AbortSignal,
): Promise<Answer<N>> {
  const body = (input as { body?: unknown }).body;
  const response = await send(addressOf(name, input), {
    method: routes[name].method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    ...(signal ? { signal } : {}),
  });
  const answer = await readJson(response);
  if (!response.ok) throw isErrorBody(answer) ? new ApiError(response.status, answer) : fault(response);
  return answer as Answer<N>;
}

type EventRoute = { [N in RouteName]: Routes[N] extends { events: true } ? N : never }[RouteName];

/**
 * Follows a route that answers with server-sent events. The browser reconnects by itself.
 * @returns a function that ends it
 */
export function follow<N extends EventRoute>(
  name: N,
  input: CallInput<N>,
  onEvent: (value: Answer<N>) => void,
  onLost: () => void,
): () => void {
  const source = new EventSource(addressOf(name, input));
  source.onmessage = (message) => onEvent(JSON.parse(String(message.data)) as Answer<N>);
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) onLost();
  };
  return () => source.close();
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, { ...init, credentials: "same-origin", cache: "no-store" });
    noteAnswer();
    return response;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    noteNoAnswer();
    throw unreachable();
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw fault(response);
  }
}

function fault(response: Response): ApiError {
  return response.status === 502 || response.status === 504
    ? unreachable()
    : unreadableAnswer(response.status);
}

function isErrorBody(value: unknown): value is ErrorBody {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}
