/** TanStack Query options over the client: one per thing a page shows, with its key. */
import { focusManager, keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import type { RecordKind } from "../../server/domain/case-folder.ts";
import type { NodeKind } from "../../server/domain/graph-model.ts";
import type { CallInput } from "./address.ts";
import { ApiError } from "./api-error.ts";
import { call } from "./client.ts";

const RETRIES = 2;

/**
 * What other people and other windows of one's own change as well: looked at anew whenever the
 * window is come back to, and now and then while it lies open beside them.
 */
const SHARED = { staleTime: 2_000, refetchOnWindowFocus: true, refetchInterval: 30_000 } as const;

export function createQueryClient(): QueryClient {
  // Of itself it takes notice of hidden windows only, not of one that lies beside another.
  focusManager.setEventListener((noteFocus) => {
    const note = () => noteFocus();
    for (const event of ["visibilitychange", "focus"]) window.addEventListener(event, note);
    return () => {
      for (const event of ["visibilitychange", "focus"]) window.removeEventListener(event, note);
    };
  });
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Findings change only when a new analysis has run, which invalidates them.
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        networkMode: "always",
        retry: (failures, error) => error instanceof ApiError && error.isUnreachable && failures < RETRIES,
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
      mutations: { networkMode: "always" },
    },
  });
}

export const overviewQuery = () =>
  queryOptions({ queryKey: ["overview"], queryFn: ({ signal }) => call("getOverview", {}, signal) });

export const communitiesQuery = (limit: number, personsLimit: number) =>
  queryOptions({
    queryKey: ["communities", limit, personsLimit],
    queryFn: ({ signal }) =>
      call("getCommunities", { query: { limit, persons_limit: personsLimit } }, signal),
    placeholderData: keepPreviousData,
  });

export const communityQuery = (community: number, personsLimit: number) =>
  queryOptions({
    queryKey: ["community", community, personsLimit],
    queryFn: ({ signal }) =>
      call("getCommunities", { query: { community, persons_limit: personsLimit } }, signal),
    placeholderData: keepPreviousData,
  });

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ["group", id],
    queryFn: ({ signal }) => call("getGroup", { params: { id } }, signal),
  });

export const groupGraphQuery = (id: string) =>
  queryOptions({
    queryKey: ["group-graph", id],
    queryFn: ({ signal }) => call("getGroupGraph", { params: { id } }, signal),
  });

/** Labels of nodes by their keys, without links among them. */
export const namesQuery = (keys: readonly string[]) =>
  queryOptions({
    queryKey: ["names", keys],
    queryFn: async ({ signal }) => {
      const { nodes } = await call("getSubgraph", { body: { keys: [...keys], kinds: [] } }, signal);
      return new Map(nodes.map(({ key, label }) => [key, label]));
    },
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ["person", id],
    queryFn: ({ signal }) => call("getPerson", { params: { id } }, signal),
  });

export interface RecordFilter {
  readonly file?: RecordKind | undefined;
  /** Id of a source; the empty string = of none. */
  readonly source?: string | undefined;
  readonly through?: string | undefined;
  readonly from_ms?: number | undefined;
  readonly to_ms?: number | undefined;
}

export const personRecordsQuery = (id: string, limit: number, offset: number, filter: RecordFilter = {}) =>
  queryOptions({
    queryKey: ["person-records", id, limit, offset, filter],
    queryFn: ({ signal }) =>
      call("getPersonRecords", { params: { id }, query: { ...filter, limit, offset } }, signal),
    placeholderData: keepPreviousData,
  });

type Moments = Pick<RecordFilter, "from_ms" | "to_ms">;

export const personIdentityQuery = (id: string) =>
  queryOptions({
    queryKey: ["person-identity", id],
    queryFn: ({ signal }) => call("getPersonIdentity", { params: { id } }, signal),
  });

export const personTimelineQuery = (id: string, window: Moments) =>
  queryOptions({
    queryKey: ["person-timeline", id, window],
    queryFn: ({ signal }) => call("getPersonTimeline", { params: { id }, query: window }, signal),
    placeholderData: keepPreviousData,
  });

export const personSourcesQuery = (id: string, window: Moments) =>
  queryOptions({
    queryKey: ["person-sources", id, window],
    queryFn: ({ signal }) => call("getPersonSources", { params: { id }, query: window }, signal),
    placeholderData: keepPreviousData,
  });

export const dealQuery = (id: string) =>
  queryOptions({
    queryKey: ["deal", id],
    queryFn: ({ signal }) => call("getDeal", { params: { id } }, signal),
  });

/** @param about key of a person, phone, account, group or deal */
export const decisionsQuery = (about: string) =>
  queryOptions({
    queryKey: ["decisions", about],
    queryFn: ({ signal }) => call("listDecisions", { query: { about } }, signal),
    ...SHARED,
  });

export const recordQuery = (file: RecordKind, id: string) =>
  queryOptions({
    queryKey: ["record", file, id],
    queryFn: ({ signal }) => call("getRecord", { params: { file, id } }, signal),
  });

export const nodeQuery = (key: string) =>
  queryOptions({
    queryKey: ["node", key],
    queryFn: ({ signal }) => call("getNode", { params: { key } }, signal),
  });

export const viewsQuery = () =>
  queryOptions({
    queryKey: ["views"],
    queryFn: ({ signal }) => call("listViews", {}, signal),
    ...SHARED,
  });

export const savedViewQuery = (id: string) =>
  queryOptions({
    queryKey: ["view", id],
    queryFn: ({ signal }) => call("getView", { params: { id } }, signal),
    ...SHARED,
  });

export const inboxQuery = () =>
  queryOptions({
    queryKey: ["inbox"],
    queryFn: ({ signal }) => call("listInbox", {}, signal),
    staleTime: 0,
  });

export const jobsQuery = () =>
  queryOptions({
    queryKey: ["jobs"],
    queryFn: ({ signal }) => call("listJobs", {}, signal),
    ...SHARED,
    staleTime: 0,
  });

export const lastImportQuery = () =>
  queryOptions({
    queryKey: ["last-import"],
    queryFn: ({ signal }) => call("getLastImport", {}, signal),
  });

export const savedQueriesQuery = () =>
  queryOptions({
    queryKey: ["saved-queries"],
    queryFn: ({ signal }) => call("listQueries", {}, signal),
    ...SHARED,
  });

export type PathsQuery = NonNullable<CallInput<"findPaths">["query"]>;

export const pathsQuery = (query: PathsQuery) =>
  queryOptions({
    queryKey: ["paths", query],
    queryFn: ({ signal }) => call("findPaths", { query }, signal),
  });

export interface SearchRequest {
  readonly text: string;
  readonly kinds?: NodeKind[];
  readonly limit: number;
  readonly per_kind?: number;
}

/** What was typed is kept in memory only, and not for long. */
export const searchQuery = (request: SearchRequest) =>
  queryOptions({
    queryKey: ["search", request],
    queryFn: ({ signal }) => call("search", { body: request }, signal),
    enabled: request.text !== "",
    gcTime: 30_000,
    placeholderData: keepPreviousData,
  });
