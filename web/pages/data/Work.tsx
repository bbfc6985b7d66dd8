/**
 * What the service is working on and has done since it started, whoever asked for it and from
 * whichever page; where that holds no import, the last one of the ledger.
 */
import { Button, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JobSummary } from "../../../server/contracts/routes/work.ts";
import { jobsQuery, lastImportQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { Problem } from "../../ui/Problem.tsx";
import classes from "./data.module.css";
import { ImportReport } from "./ImportReport.tsx";
import { JobCard } from "./JobCard.tsx";

const ENDED_AT_FIRST = 4;

export function Work() {
  const { t } = useTranslation();
  const jobs = useQuery(jobsQuery());
  const [shown, setShown] = useState(ENDED_AT_FIRST);
  const listed = jobs.data?.jobs ?? [];
  const ended = listed.filter(hasEnded);
  const kept = new Set(ended.slice(0, shown));
  const hasImport = listed.some(({ kind, state }) => kind === "import" && state !== "failed");
  return (
    <section className={`tz-surface ${classes.box}`} aria-live="polite">
      <Title order={2} size="h5">
        {t("data.work")}
      </Title>
      {jobs.error ? <Problem error={jobs.error} onRetry={() => void jobs.refetch()} /> : null}
      {listed.length === ended.length && jobs.data ? (
        <Text size="sm" className="tz-quiet">
          {t("data.noWork")}
        </Text>
      ) : null}
      {listed
        .filter((job) => !hasEnded(job) || kept.has(job))
        .map(({ id }) => (
          <JobCard key={id} id={id} />
        ))}
      {shown < ended.length ? (
        <Button
          className={classes.more}
          variant="default"
          size="xs"
          onClick={() => setShown(shown + ENDED_AT_FIRST)}
        >
          {t("common.showMore")} · {t("common.shownOf", { shown, total: ended.length })}
        </Button>
      ) : null}
      {jobs.data && !hasImport ? <LastImport /> : null}
    </section>
  );
}

function LastImport() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(lastImportQuery());
  if (!data?.import) return null;
  const { folder, finished_at, report } = data.import;
  return (
    <article className={classes.job}>
      <div className={classes.jobHead}>
        <strong>{t("data.lastImport", { folder })}</strong>
        <time className="tz-quiet tz-number">{format.time(Date.parse(finished_at))}</time>
      </div>
      <ImportReport report={report} />
    </article>
  );
}

function hasEnded({ state }: JobSummary): boolean {
  return state === "done" || state === "failed";
}
