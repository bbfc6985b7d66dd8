/** A piece of work on the server, as it goes on. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { JobBody } from "../../../server/contracts/routes/work.ts";
import { follow } from "../../api/client.ts";

/** Follows the work to its end; where it may have changed the case, everything is asked for anew. */
export function useJob(id: string): { readonly job: JobBody | null; readonly isLost: boolean } {
  const [job, setJob] = useState<JobBody | null>(null);
  const [isLost, setLost] = useState(false);
  const queries = useQueryClient();
  useEffect(() => {
    const stop = follow(
      "followJob",
      { params: { id } },
      (state) => {
        setLost(false);
        setJob(state);
        if (state.state !== "done" && state.state !== "failed") return;
        stop();
        if (state.kind !== "verify") void queries.invalidateQueries();
      },
      () => setLost(true),
    );
    return stop;
  }, [id, queries]);
  return { job, isLost };
}
