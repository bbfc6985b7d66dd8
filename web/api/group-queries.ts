/** TanStack Query options of the page of a group: money, supply, evidence, other runs. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";

/** Epoch milliseconds; the end is not included. */
interface Moments {
  readonly from_ms?: number;
  readonly to_ms?: number;
}

export const groupMoneyQuery = (id: string, window: Moments) =>
  queryOptions({
    queryKey: ["group-money", id, window],
    queryFn: ({ signal }) => call("getGroupMoney", { params: { id }, query: window }, signal),
    placeholderData: keepPreviousData,
  });

export const groupSupplyQuery = (id: string, window: Moments) =>
  queryOptions({
    queryKey: ["group-supply", id, window],
    queryFn: ({ signal }) => call("getGroupSupply", { params: { id }, query: window }, signal),
    placeholderData: keepPreviousData,
  });

export const groupEvidenceQuery = (id: string, window: Moments) =>
  queryOptions({
    queryKey: ["group-evidence", id, window],
    queryFn: ({ signal }) => call("getGroupEvidence", { params: { id }, query: window }, signal),
    placeholderData: keepPreviousData,
  });

export const runsQuery = () =>
  queryOptions({ queryKey: ["runs"], queryFn: ({ signal }) => call("listRuns", {}, signal) });

export const groupComparisonQuery = (id: string, run: string) =>
  queryOptions({
    queryKey: ["group-comparison", id, run],
    queryFn: ({ signal }) => call("getGroupComparison", { params: { id, run } }, signal),
  });

export const runVerificationQuery = (id: string) =>
  queryOptions({
    queryKey: ["run-verification", id],
    queryFn: ({ signal }) => call("getRunVerification", { params: { id } }, signal),
    // Asked for anew each time: records may have been altered since.
    staleTime: 0,
    gcTime: 0,
  });
