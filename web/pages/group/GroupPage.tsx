/** One group: its graph to work in, its members and deals beside it. */
import { Skeleton, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { groupGraphQuery, groupQuery, overviewQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { GroupPanel } from "../../panels/group/GroupPanel.tsx";
import { Workbench } from "../../panels/workbench/Workbench.tsx";
import { useOpenView } from "../../state/graph-view/bindings.ts";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Stat } from "../../ui/Stat.tsx";
import { ZeroBadges } from "../../ui/ZeroBadges.tsx";

const route = getRouteApi("/groups/$id");

export function GroupPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  usePageTitle(t("group.title", { id }));
  const group = useQuery(groupQuery(id));
  const graph = useQuery(groupGraphQuery(id));
  const overview = useQuery(overviewQuery());
  const run = overview.data?.run?.id;
  const opening = useOpenView(run === undefined ? null : `group:${id}@${run}`, graph.data ?? null);
  const error = group.error ?? graph.error ?? overview.error ?? opening.error;
  if (error) {
    const retry = () => {
      for (const query of [group, graph, overview]) if (query.error) void query.refetch();
      opening.retry();
    };
    return (
      <div style={{ padding: 20 }}>
        <Problem error={error} onRetry={retry} />
      </div>
    );
  }
  if (!group.data || !opening.isOpen) {
    return <Skeleton style={{ flex: 1 }} radius={0} aria-label={t("common.loading")} />;
  }
  return (
    <Workbench
      heading={<Heading page={group.data} />}
      panel={<GroupPanel page={group.data} />}
      panelTitle={t("group.title", { id })}
    />
  );
}

function Heading({ page }: { readonly page: Answer<"getGroup"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { summary } = page;
  return (
    <>
      <Title order={1} size="h3">
        {t("group.title", { id: summary.id })}
      </Title>
      <ZeroBadges zero={summary.zero} />
      <Stat label={t("overview.score")} value={format.score(summary.score)} hint={t("overview.scoreHint")} />
      <Stat label={t("overview.deals")} value={format.number(summary.deals)} />
      <Stat
        label={t("overview.paid")}
        value={`≥ ${format.money(summary.paid_cny)}`}
        hint={t("overview.paidHint")}
      />
      <Stat
        label={t("overview.stability")}
        value={format.score(summary.stability)}
        hint={t("overview.stabilityHint")}
      />
    </>
  );
}
