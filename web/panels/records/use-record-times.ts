/** When records happened, by `file:id`; asked only while a window of time limits what is listed. */
import { skipToken, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RecordRef } from "../../../server/domain/findings.ts";
import { call } from "../../api/client.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";

/** Epoch milliseconds; records without a time are absent. */
export type RecordTimes = ReadonlyMap<string, number>;

export function useRecordTimes(records: readonly RecordRef[]): RecordTimes | null {
  const { isLimited } = useTimeWindow();
  const isAsked = isLimited && records.length > 0;
  const names = isAsked ? records.map(({ file, id }) => `${file}:${id}`) : null;
  const { data } = useQuery({
    queryKey: ["record-times", names],
    queryFn: isAsked
      ? ({ signal }) => call("getRecordTimes", { body: { records: [...records] } }, signal)
      : skipToken,
  });
  return useMemo(
    () =>
      isAsked && data ? new Map(data.times.map(({ file, id, at_ms }) => [`${file}:${id}`, at_ms])) : null,
    [isAsked, data],
  );
}
