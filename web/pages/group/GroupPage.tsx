/** One group: its graph to work in, and beside it, in tabs, what the records say of it part by part. */
import { Skeleton, Tabs, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { groupGraphQuery, groupQuery, overviewQuery } from "../../api/queries.ts";
import { Gaps } from "../../panels/group/Gaps.tsx";
import { GroupPanel } from "../../panels/group/GroupPanel.tsx";
import { Workbench } from "../../panels/workbench/Workbench.tsx";
import { ZeroBadges } from "../../panels/zero/ZeroBadges.tsx";
import { useOpenView } from "../../state/graph-view/bindings.ts";
import { GROUP_TABS, type GroupTab, useGroupPageState } from "../../state/selection/group-search.ts";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Against } from "./against/Against.tsx";
import { Comparison } from "./compare/Comparison.tsx";
import { DealsTab } from "./deals/DealsTab.tsx";
import { EvidenceMatrix } from "./evidence/EvidenceMatrix.tsx";
import { GroupFigures } from "./GroupFigures.tsx";
import classes from "./group-page.module.css";
import { MoneyTab } from "./money/MoneyTab.tsx";
import { Organisation } from "./organisation/Organisation.tsx";
import { SupplyTab } from "./supply/SupplyTab.tsx";
import { WindowScope } from "./WindowScope.tsx";

const route = getRouteApi("/groups/$id");

/** What every part of the page works from. */
export interface GroupParts {
  readonly page: Answer<"getGroup">;
  readonly graph: Answer<"getGroupGraph">;
}

const PARTS: Readonly<Record<Exclude<GroupTab, "graph">, (parts: GroupParts) => ReactNode>> = {
  organisation: (parts) => <Organisation {...parts} />,
  deals: ({ page }) => <DealsTab page={page} />,
  money: ({ page }) => <MoneyTab page={page} />,
  supply: ({ page }) => <SupplyTab page={page} />,
  evidence: ({ page }) => <EvidenceMatrix page={page} />,
  gaps: ({ page }) => <GapsTab page={page} />,
  against: (parts) => <Against {...parts} />,
  compare: ({ page }) => <Comparison page={page} />,
};

export function GroupPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  usePageTitle(t("group.title", { id }));
  const group = useQuery(groupQuery(id));
  const graph = useQuery(groupGraphQuery(id));
  const overview = useQuery(overviewQuery());
  const { tab, showTab } = useGroupPageState();
  const run = overview.data?.run ?? null;
  const opening = useOpenView(run === null ? null : `group:${id}@${run.id}`, graph.data ?? null);
  const tabs = useTabInSight(tab, group.isSuccess && graph.isSuccess && opening.isOpen);
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
  if (!group.data || !graph.data || !opening.isOpen) {
    return <Skeleton style={{ flex: 1 }} radius={0} aria-label={t("common.loading")} />;
  }
  const parts: GroupParts = { page: group.data, graph: graph.data };
  const figures = <GroupFigures summary={group.data.summary} run={run} />;
  return (
    <Tabs
      className={`${classes.page} ${tab === "graph" ? classes.fixed : ""}`}
      value={tab}
      onChange={(value) => showTab(GROUP_TABS.find((name) => name === value) ?? "graph")}
      keepMounted={false}
    >
      <div className={classes.head}>
        <Title order={1} size="h3">
          {t("group.title", { id })}
        </Title>
        <ZeroBadges group={id} zero={group.data.summary.zero} />
        <Tabs.List ref={tabs} className={classes.tabs} data-tour="tabs" aria-label={t("groupPage.tabs")}>
          {GROUP_TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`groupPage.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      {tab === "graph" ? (
        <Tabs.Panel value="graph" className={classes.graph}>
          <Workbench
            heading={figures}
            panel={<GroupPanel page={group.data} />}
            panelTitle={t("group.title", { id })}
          />
        </Tabs.Panel>
      ) : (
        <Tabs.Panel value={tab} className={classes.sheet} key={`${id} ${tab}`}>
          <div className={classes.figures}>{figures}</div>
          <Text size="sm" className={classes.hedge}>
            {t("groupPage.hedge")}
          </Text>
          <WindowScope tab={tab} />
          {PARTS[tab](parts)}
        </Tabs.Panel>
      )}
    </Tabs>
  );
}

/**
 * On a narrow screen the tabs are scrolled sideways: to the one that is open, also when the page
 * begins with it. Not by `scrollIntoView`, from where the Tab key would then go on.
 */
function useTabInSight(tab: GroupTab, isShown: boolean): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab, or the list's coming, moves it
  useEffect(() => {
    const open = list.current?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    const seen = list.current?.getBoundingClientRect();
    if (!open || !seen) return;
    const left = Math.min(0, open.left - seen.left) + Math.max(0, open.right - seen.right);
    list.current?.scrollBy({ left });
  }, [tab, isShown]);
  return list;
}

function GapsTab({ page }: Pick<GroupParts, "page">) {
  const { t } = useTranslation();
  return (
    <section className={`${classes.section} ${classes.gaps}`} aria-label={t("groupPage.tab.gaps")}>
      <Title order={2} size="h5">
        {t("groupPage.tab.gaps")} {page.group.gaps?.length ?? 0}
      </Title>
      <Gaps page={page} gaps={page.group.gaps ?? []} />
    </section>
  );
}
