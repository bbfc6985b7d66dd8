/** Addresses of API routes, built from the route table: path parameters and query filled in and encoded. */
import type { BodyInputOf, ParamsOf, QueryInputOf } from "../../server/contracts/route.ts";
import { type RouteName, type Routes, routes } from "../../server/contracts/routes.ts";

type ParamsInput<N extends RouteName> = keyof ParamsOf<Routes[N]> extends never
  ? { readonly params?: never }
  : { readonly params: ParamsOf<Routes[N]> };
type QueryInput<N extends RouteName> =
  QueryInputOf<Routes[N]> extends undefined
    ? { readonly query?: never }
    : { readonly query?: QueryInputOf<Routes[N]> };
type BodyInput<N extends RouteName> =
  BodyInputOf<Routes[N]> extends undefined
    ? { readonly body?: never }
    : { readonly body: BodyInputOf<Routes[N]> };

/** What a call of route `N` takes. */
export type CallInput<N extends RouteName> = ParamsInput<N> & QueryInput<N> & BodyInput<N>;

interface LooseInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** `/api/groups/g01/graph`. Query values that are undefined are left out; lists are joined by commas. */
export function addressOf<N extends RouteName>(name: N, input: CallInput<N>): string {
  const { params = {}, query = {} } = input as LooseInput;
  const path = routes[name].path.replace(/:(\w+)/g, (_, param: string) => {
    const value = params[param];
    if (value === undefined || value === "") throw new TypeError(`route ${name} needs ${param}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) search.set(key, Array.isArray(value) ? value.join(",") : String(value));
  }
  const text = search.toString();
  return `/api${path}${text === "" ? "" : `?${text}`}`;
}
