/** A graph that begins empty and grows from what is searched and expanded. */
import { Skeleton, Text, Title } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SubgraphBody } from "../../../server/contracts/graph.ts";
import { overviewQuery } from "../../api/queries.ts";
import { Workbench } from "../../panels/workbench/Workbench.tsx";
import { useOpenView } from "../../state/graph-view/bindings.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

const NOTHING: Pick<SubgraphBody, "nodes" | "links"> = { nodes: [], links: [] };

export function ExplorePage() {
  const { t } = useTranslation();
  const overview = useQuery(overviewQuery());
  const opening = useOpenView(overview.data ? `explore@${overview.data.run?.id ?? "none"}` : null, NOTHING);
  usePageTitle(t("nav.explore"));
  const error = overview.error ?? opening.error;
  if (error) {
    return (
      <div style={{ padding: 20 }}>
        <Problem error={error} onRetry={() => void overview.refetch().then(opening.retry)} />
      </div>
    );
  }
  if (!opening.isOpen) return <Skeleton style={{ flex: 1 }} radius={0} aria-label={t("common.loading")} />;
  const hint = (
    <Empty
      icon={<IconSearch size={44} stroke={1.4} />}
      title={t("stage.empty")}
      detail={t("stage.emptyDetail")}
    />
  );
  return (
    <Workbench
      heading={
        <Title order={1} size="h3">
          {t("nav.explore")}
        </Title>
      }
      panel={<Text className="tz-quiet">{t("stage.emptyDetail")}</Text>}
      panelTitle={t("nav.explore")}
      empty={hint}
    />
  );
}
