/** The analysis that everything on the page comes from. */
import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";
import { RunTests } from "./RunTests.tsx";

interface RunFactsProps {
  readonly run: NonNullable<Overview["run"]>;
  readonly overview: Overview;
}

export function RunFacts({ run, overview }: RunFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={`tz-surface ${classes.box}`}>
      <Title order={2} size="h5">
        {t("overview.run")}
      </Title>
      <dl className={classes.facts}>
        <dt>{t("overview.runAt")}</dt>
        <dd className="tz-number">{format.time(run.created_at)}</dd>
        <dt>{t("node.id")}</dt>
        <dd className={classes.code}>{run.id}</dd>
        <dt>{t("overview.runData")}</dt>
        <dd className={classes.code}>{run.dataset_sha256}</dd>
        <dt>{t("overview.runSeed")}</dt>
        <dd className="tz-number">{run.seed}</dd>
        {run.tests === undefined ? null : (
          <>
            <dt>{t("overview.runTests")}</dt>
            <dd className="tz-number">
              <RunTests tests={run.tests} overview={overview} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
