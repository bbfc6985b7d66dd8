/** What answers a route: typed from its declaration, free of Express. */
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, RouteSpec } from "../contracts/route.ts";
import type { RouteName, Routes } from "../contracts/routes.ts";

export interface HandlerInput<R extends RouteSpec> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
}

/** A route with `events` gives one value per event; the others give their one answer. */
export type Handler<R extends RouteSpec> = R extends { readonly events: true }
  ? (input: HandlerInput<R>) => AsyncIterable<DeepReadonly<AnswerOf<R>>>
  : (input: HandlerInput<R>) => DeepReadonly<AnswerOf<R>> | Promise<DeepReadonly<AnswerOf<R>>>;

export type HandlersOf<T extends Readonly<Record<string, RouteSpec>>> = {
  readonly [K in keyof T]: Handler<T[K]>;
};
/** One handler for every route of the table: a missing one does not compile. */
export type Handlers = { readonly [K in RouteName]: Handler<Routes[K]> };

type DeepReadonly<T> = T extends readonly (infer I)[]
  ? readonly DeepReadonly<I>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
