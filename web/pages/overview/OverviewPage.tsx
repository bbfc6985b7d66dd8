/** The first page: groups ranked, what the analysis says of itself, and what the data covers. */
import { Alert, Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconDatabaseImport, IconInfoCircle, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { overviewQuery } from "../../api/queries.ts";
import { useBilingual } from "../../i18n/bindings.ts";
import { TourOffer } from "../../shell/tour/TourOffer.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Commands } from "./Commands.tsx";
import { Communities } from "./Communities.tsx";
import { Coverage } from "./Coverage.tsx";
import { GroupCard } from "./GroupCard.tsx";
import { Lacks } from "./Lacks.tsx";
import classes from "./overview.module.css";
import { RunFacts } from "./RunFacts.tsx";
import { Totals } from "./Totals.tsx";
import { Wastewater } from "./Wastewater.tsx";

export type Overview = Answer<"getOverview">;

export function OverviewPage() {
  const { t } = useTranslation();
  usePageTitle(t("overview.title"));
  const query = useQuery(overviewQuery());
  if (query.data) return <Content overview={query.data} />;
  return (
    <div className={classes.page}>
      <Title order={1} size="h2">
        {t("overview.title")}
      </Title>
      {query.error ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Stack aria-busy="true" aria-label={t("common.loading")}>
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} height={150} radius="md" />
          ))}
        </Stack>
      )}
    </div>
  );
}

function Content({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const coverage = useRef<HTMLElement>(null);
  const showCoverage = () => {
    coverage.current?.scrollIntoView({ block: "nearest" });
    coverage.current?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.page}>
      <header>
        <Title order={1} size="h2">
          {t("overview.title")}
        </Title>
        <Text className="tz-quiet" size="sm">
          {t("app.lead")}
        </Text>
      </header>
      <Notices notices={overview.notices} />
      {overview.groups.length > 0 ? <TourOffer /> : null}
      {overview.run === null ? <NothingAnalysed hasRecords={overview.coverage.length > 0} /> : null}
      {overview.groups.length > 0 ? <Totals overview={overview} onRecords={showCoverage} /> : null}
      <div className={classes.columns}>
        <section className={classes.groups} aria-label={t("overview.groups")}>
          {overview.groups.some(({ quantity }) => quantity !== null) ? (
            <Text size="sm" className="tz-quiet">
              {t("quantity.boundBelow")}
            </Text>
          ) : null}
          {overview.groups.map((group, index) => (
            <GroupCard key={group.id} group={group} rank={index + 1} />
          ))}
          {overview.run !== null && overview.groups.length === 0 ? (
            <div className="tz-surface">
              <Empty
                icon={<IconUsersGroup size={44} stroke={1.4} />}
                title={t("overview.noGroups")}
                detail={t("overview.noGroupsDetail")}
              />
            </div>
          ) : null}
          {overview.run === null ? null : <Communities isOpenAtFirst={overview.groups.length === 0} />}
          {overview.run === null ? null : <RunFacts run={overview.run} overview={overview} />}
        </section>
        <aside className={classes.side}>
          <Wastewater samples={overview.wastewater} days={overview.wastewater_days} />
          {overview.coverage.length > 0 ? (
            <>
              <Lacks coverage={overview.coverage} silences={overview.silences} />
              <Coverage coverage={overview.coverage} place={coverage} />
            </>
          ) : null}
        </aside>
      </div>
    </div>
  );
}

function Notices({ notices }: { readonly notices: Overview["notices"] }) {
  const pick = useBilingual();
  return notices.map((notice) => (
    <Alert key={notice.code} variant="light" icon={<IconInfoCircle aria-hidden />} py="sm">
      {pick(notice.message)}
    </Alert>
  ));
}

function NothingAnalysed({ hasRecords }: { readonly hasRecords: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="tz-surface">
      <Empty
        icon={<IconDatabaseImport size={44} stroke={1.4} />}
        title={hasRecords ? t("overview.noRun") : t("overview.empty")}
        detail={hasRecords ? t("overview.noRunDetail") : t("overview.emptyDetail")}
      >
        <Button component={Link} to="/data" mt="xs">
          {t("overview.goToData")}
        </Button>
        <Commands hasRecords={hasRecords} />
      </Empty>
    </div>
  );
}
