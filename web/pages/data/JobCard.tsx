/** A piece of work under way: how far it is, how it ended. What it changed is asked for anew. */
import { Badge, Button, Progress, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { JobBody } from "../../../server/contracts/routes/work.ts";
import { follow } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { usePhaseText } from "../../i18n/phase-text.ts";
import { ProblemBody } from "../../ui/Problem.tsx";
import classes from "./data.module.css";
import { ImportReport } from "./ImportReport.tsx";

const COLOURS = { queued: "gray", running: "blue", done: "green", failed: "red" } as const;

export function JobCard({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { job, isLost } = useJob(id);
  if (!job) return isLost ? <Text size="sm">{t("data.lost")}</Text> : null;
  const { kind, state, error } = job;
  const isOpen = state === "queued" || state === "running";
  return (
    <article className={classes.job}>
      <div className={classes.jobHead}>
        <strong>{t(`data.job.${kind}`)}</strong>
        <Badge color={COLOURS[state]} variant="light">
          {t(`data.state.${state}`)}
        </Badge>
      </div>
      {isOpen && !isLost ? <JobProgress job={job} /> : null}
      {isOpen && isLost ? <Text size="sm">{t("data.lost")}</Text> : null}
      {error ? <ProblemBody body={error} /> : null}
      {state === "done" && kind === "import" ? <ImportReport report={job.report} /> : null}
      {state === "done" && kind === "analyze" ? (
        <Button component={Link} to="/" size="xs" variant="light">
          {t("data.seeResult")}
        </Button>
      ) : null}
    </article>
  );
}

function JobProgress({ job }: { readonly job: JobBody }) {
  const format = useFormat();
  const { t } = useTranslation();
  const phaseText = usePhaseText();
  const { progress } = job;
  if (!progress) return <Progress value={100} animated size="md" aria-label={t(`data.state.${job.state}`)} />;
  const { phase, done, total } = progress;
  const text = phaseText(phase);
  return (
    <>
      <Text size="sm" className="tz-number">
        {text} ·{" "}
        {total === undefined
          ? t("data.progressOpen", { done: format.number(done) })
          : t("data.progress", { done: format.number(done), total: format.number(total) })}
      </Text>
      <Progress
        value={total === undefined ? 100 : (done / Math.max(1, total)) * 100}
        animated={total === undefined}
        size="md"
        aria-label={text}
      />
    </>
  );
}

function useJob(id: string): { readonly job: JobBody | null; readonly isLost: boolean } {
  const [job, setJob] = useState<JobBody | null>(null);
  const [isLost, setLost] = useState(false);
  const queries = useQueryClient();
  useEffect(() => {
    const stop = follow(
      "followJob",
      { params: { id } },
      (state) => {
        setLost(false);
        setJob(state);
        if (state.state !== "done" && state.state !== "failed") return;
        stop();
        void queries.invalidateQueries();
      },
      () => setLost(true),
    );
    return stop;
  }, [id, queries]);
  return { job, isLost };
}
