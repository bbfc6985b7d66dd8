/** A graph that begins empty and grows from what is searched and expanded. */
import { Anchor, List, Skeleton, Text, Title } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SubgraphBody } from "../../../server/contracts/graph.ts";
import type { Answer } from "../../api/client.ts";
import { overviewQuery } from "../../api/queries.ts";
import { Workbench } from "../../panels/workbench/Workbench.tsx";
import { useOpenView } from "../../state/graph-view/bindings.ts";
import { Empty } from "../../ui/Empty.tsx";
import { OpeningBar } from "../../ui/OpeningBar.tsx";
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
  if (!opening.isOpen) {
    return (
      <div style={{ flex: 1, position: "relative" }}>
        <Skeleton height="100%" radius={0} aria-label={t("common.loading")} />
        <OpeningBar />
      </div>
    );
  }
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
      panel={<Beginnings groups={overview.data?.groups ?? []} />}
      panelTitle={t("nav.explore")}
      empty={hint}
    />
  );
}

/** Beside the empty stage, which tells of the search: the groups, as other places to begin at. */
function Beginnings({ groups }: { readonly groups: Answer<"getOverview">["groups"] }) {
  const { t } = useTranslation();
  if (groups.length === 0) return <Text className="tz-quiet">{t("stage.emptyDetail")}</Text>;
  return (
    <>
      <Text size="sm" className="tz-quiet" mb="xs">
        {t("stage.emptyGroups")}
      </Text>
      <List listStyleType="none" spacing={6}>
        {groups.map(({ id }) => (
          <List.Item key={id}>
            <Anchor renderRoot={(props) => <Link {...props} to="/groups/$id" params={{ id }} />}>
              {t("overview.group", { id })}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </>
  );
}
