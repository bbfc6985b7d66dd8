/** The window of time of the address as the routes of a group take it: their end is not included. */
import { useMemo } from "react";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";

export function useAskedWindow(): { readonly from_ms?: number; readonly to_ms?: number } {
  const { from, to } = useTimeWindow().window;
  return useMemo(
    () => ({
      ...(from === null ? {} : { from_ms: from }),
      // The address counts whole seconds, the last one included.
      ...(to === null ? {} : { to_ms: to + 1000 }),
    }),
    [from, to],
  );
}
