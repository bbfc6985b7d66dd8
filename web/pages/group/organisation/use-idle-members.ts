/** Members of whom no record happened within the window of time; none where no window is chosen. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { groupEvidenceQuery } from "../../../api/group-queries.ts";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { useAskedWindow } from "../asked-window.ts";
import type { GroupParts } from "../GroupPage.tsx";

export function useIdleMembers({ group }: GroupParts["page"]): ReadonlySet<string> {
  const { isLimited } = useTimeWindow();
  const { data } = useQuery({ ...groupEvidenceQuery(group.id, useAskedWindow()), enabled: isLimited });
  return useMemo(() => {
    if (!isLimited || !data) return new Set();
    const active = new Set(data.counts.filter(({ dated }) => dated > 0).map(({ person_id }) => person_id));
    return new Set(group.members.map(({ person_id }) => person_id).filter((id) => !active.has(id)));
  }, [isLimited, data, group]);
}
