/** A piece of work under way: how far it is, how it ended. What it changed is asked for anew. */
import { Badge, Button, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { JobBody } from "../../../server/contracts/routes/work.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { JobProgress } from "../../panels/job/JobProgress.tsx";
import { useJob } from "../../state/jobs/use-job.ts";
import { ProblemBody } from "../../ui/Problem.tsx";
import classes from "./data.module.css";
import { ImportReport } from "./ImportReport.tsx";

const COLOURS = { queued: "gray", running: "blue", done: "green", failed: "red" } as const;

export function JobCard({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { job, isLost } = useJob(id);
  const subjectOf = (kind: JobBody["kind"], subject: string) =>
    kind === "analyze" ? t("data.seedOf", { seed: subject }) : subject;
  if (!job) return isLost ? <Text size="sm">{t("data.lost")}</Text> : null;
  const { kind, state, error, subject, asked_at } = job;
  const isOpen = state === "queued" || state === "running";
  return (
    <article className={classes.job}>
      <div className={classes.jobHead}>
        <strong>
          {t(`data.job.${kind}`)} · {subjectOf(kind, subject)}
        </strong>
        <Badge color={COLOURS[state]} variant="dot">
          {t(`data.state.${state}`)}
        </Badge>
        <time className="tz-quiet tz-number">{format.time(Date.parse(asked_at))}</time>
      </div>
      {isOpen && !isLost ? <JobProgress job={job} /> : null}
      {isOpen && isLost ? <Text size="sm">{t("data.lost")}</Text> : null}
      {error ? <ProblemBody body={error} /> : null}
      {state === "done" && kind === "import" ? <ImportReport report={job.report} /> : null}
      {state === "done" && kind === "analyze" ? (
        <Button component={Link} to="/" size="xs" variant="light" className={classes.more}>
          {t("data.seeResult")}
        </Button>
      ) : null}
    </article>
  );
}
