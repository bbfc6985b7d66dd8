/** TanStack Query options over the client: one per thing a page shows, with its key. */
import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import type { RecordKind } from "../../server/domain/case-folder.ts";
import { ApiError } from "./api-error.ts";
import { call } from "./client.ts";

const RETRIES = 2;

export function createQueryClient(): QueryClient {
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

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ["person", id],
    queryFn: ({ signal }) => call("getPerson", { params: { id } }, signal),
  });

export const personRecordsQuery = (id: string, limit: number, offset: number) =>
  queryOptions({
    queryKey: ["person-records", id, limit, offset],
    queryFn: ({ signal }) => call("getPersonRecords", { params: { id }, query: { limit, offset } }, signal),
    placeholderData: keepPreviousData,
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

export const inboxQuery = () =>
  queryOptions({
    queryKey: ["inbox"],
    queryFn: ({ signal }) => call("listInbox", {}, signal),
    staleTime: 0,
  });

/** What was typed is kept in memory only, and not for long. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ["search", text],
    queryFn: ({ signal }) => call("search", { body: { text, limit: 20 } }, signal),
    enabled: text !== "",
    gcTime: 30_000,
    placeholderData: keepPreviousData,
  });
