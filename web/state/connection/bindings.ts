/** Watches a lost service and, once it answers again, asks anew for what failed meanwhile. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useStore } from "zustand";
import { call } from "../../api/client.ts";
import { connectionStore } from "./store.ts";

const RETRY_MS = 2_000;

export function useConnection(): boolean {
  const isLost = useStore(connectionStore, (state) => state.isLost);
  const queries = useQueryClient();
  useEffect(() => {
    if (!isLost) return;
    const timer = setInterval(() => {
      call("getHealth", {}).then(
        () => queries.refetchQueries({ predicate: (query) => query.state.status === "error" }),
        () => undefined,
      );
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, [isLost, queries]);
  return isLost;
}
