/** A saved view, reopened as it was: its nodes, places, filters and camera, and what is no longer as then. */
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SubgraphBody } from "../../../server/contracts/graph.ts";
import { groupGraphQuery, overviewQuery, savedViewQuery } from "../../api/queries.ts";
import { SavedViewHeading } from "../../panels/views/SavedViewHeading.tsx";
import { SavedViewPanel } from "../../panels/views/SavedViewPanel.tsx";
import { Workbench } from "../../panels/workbench/Workbench.tsx";
import { contentOfImported } from "../../state/saved-views/imported-content.ts";
import { useOpenedView } from "../../state/saved-views/opened-view.ts";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

const route = getRouteApi("/views/$id");
const NOTHING: Pick<SubgraphBody, "nodes" | "links"> = { nodes: [], links: [] };

export function SavedViewPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  usePageTitle(t("views.title"));
  const saved = useQuery(savedViewQuery(id));
  const overview = useQuery(overviewQuery());
  const run = overview.data ? (overview.data.run?.id ?? null) : undefined;
  const content = saved.data?.content;
  const group = content?.origin.page === "group" && content.run_id === run ? content.origin.group : undefined;
  const groupGraph = useQuery({ ...groupGraphQuery(group ?? ""), enabled: group !== undefined });
  const imported = useMemo(
    () => (content?.imported ? contentOfImported(content.imported) : null),
    [content?.imported],
  );
  const isKnown = content !== undefined && run !== undefined;
  const base = !isKnown ? null : group === undefined ? (imported ?? NOTHING) : (groupGraph.data ?? null);
  const { opening, opened } = useOpenedView(saved.data, base);
  // What is open stays open where the service cannot be reached for a while.
  const error = opened ? null : (saved.error ?? overview.error ?? groupGraph.error ?? opening.error);
  if (error) {
    const retry = () => {
      for (const query of [saved, overview, groupGraph]) if (query.error) void query.refetch();
      opening.retry();
    };
    return (
      <div style={{ padding: 20 }}>
        <Problem error={error} onRetry={retry} />
      </div>
    );
  }
  if (opened === null) {
    return <Skeleton style={{ flex: 1 }} radius={0} aria-label={t("common.loading")} />;
  }
  return (
    <Workbench
      heading={<SavedViewHeading opened={opened} run={run ?? null} />}
      panel={<SavedViewPanel saved={opened.saved} run={run ?? null} />}
      panelTitle={t("views.about")}
      opened={opened}
    />
  );
}
