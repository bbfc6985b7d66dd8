/** A saved view, reopened as it was: its nodes, places, filters and camera, and what is no longer as then. */
import { Skeleton, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SubgraphBody } from "../../../server/contracts/graph.ts";
import type { SavedView } from "../../../server/domain/saved-view.ts";
import { groupGraphQuery, overviewQuery, savedViewQuery } from "../../api/queries.ts";
import { SavedViewPanel } from "../../panels/views/SavedViewPanel.tsx";
import { Workbench } from "../../panels/workbench/Workbench.tsx";
import { cameraStore, keptCamera } from "../../state/camera/store.ts";
import { useOpenView } from "../../state/graph-view/bindings.ts";
import { contentOfImported } from "../../state/saved-views/imported-content.ts";
import { parseGraphSearch } from "../../state/selection/producers.ts";
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
  const opening = useOpenView(
    saved.data ? `saved:${id}@${contentVersion(saved.data)}` : null,
    base,
    content ?? null,
  );
  useSavedAddress(saved.data);
  const error = saved.error ?? overview.error ?? groupGraph.error ?? opening.error;
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
  if (!saved.data || !opening.isOpen) {
    return <Skeleton style={{ flex: 1 }} radius={0} aria-label={t("common.loading")} />;
  }
  return (
    <Workbench
      heading={
        <Title order={1} size="h3">
          {saved.data.name}
        </Title>
      }
      panel={<SavedViewPanel saved={saved.data} run={run ?? null} />}
      panelTitle={t("views.about")}
      saved={saved.data}
    />
  );
}

/** The version that last changed what is shown; a new name alone reopens nothing. */
function contentVersion({ history }: SavedView): number {
  return history.reduce(
    (last, { act, version }) => (act === "saved" || act === "rearranged" ? version : last),
    1,
  );
}

/** Where the address says nothing of its own, filters, selection and camera are those of the view. */
function useSavedAddress(saved: SavedView | undefined): void {
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const isBare = Object.keys(search).length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per view that is opened, not whenever filters are cleared
  useEffect(() => {
    if (!saved) return;
    if (isBare) void navigate({ search: parseGraphSearch(saved.content.search), replace: true });
    const isFirst = keptCamera(`saved:${saved.id}@${contentVersion(saved)}`) === null;
    if (isFirst) cameraStore.setState({ wanted: saved.content.camera });
  }, [saved?.id]);
}
