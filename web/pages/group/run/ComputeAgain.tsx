/** Computes a run again on the server and says whether it comes out the same, byte for byte. */
import { Button, Text } from "@mantine/core";
import { IconCalculator, IconEqual, IconEqualNot } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { runVerificationSchema } from "../../../../server/contracts/routes/case.ts";
import { call } from "../../../api/client.ts";
import { JobProgress } from "../../../panels/job/JobProgress.tsx";
import { useJob } from "../../../state/jobs/use-job.ts";
import { Problem, ProblemBody } from "../../../ui/Problem.tsx";
import classes from "./run.module.css";

export function ComputeAgain({ run }: { readonly run: string }) {
  const { t } = useTranslation();
  const start = useMutation({ mutationFn: () => call("startVerification", { params: { id: run } }) });
  return (
    <section className={classes.outcome}>
      {start.error ? <Problem error={start.error} onRetry={() => start.mutate()} /> : null}
      {start.data ? (
        <Progress id={start.data.id} />
      ) : (
        <>
          <Text size="sm" className="tz-quiet">
            {t("runCheck.againHint")}
          </Text>
          <Button
            variant="default"
            size="sm"
            style={{ alignSelf: "flex-start" }}
            leftSection={<IconCalculator size={16} aria-hidden />}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t("runCheck.again")}
          </Button>
        </>
      )}
    </section>
  );
}

function Progress({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { job, isLost } = useJob(id);
  if (isLost) return <Text size="sm">{t("data.lost")}</Text>;
  if (job?.error) return <ProblemBody body={job.error} />;
  if (job?.state === "done") return <Verdict report={job.report} />;
  return (
    <>
      <Text size="sm">{t("runCheck.computing")}</Text>
      {job ? <JobProgress job={job} /> : null}
    </>
  );
}

function Verdict({ report }: { readonly report: unknown }) {
  const { t } = useTranslation();
  const { verdict, first_difference: first, differing } = runVerificationSchema.parse(report);
  const isSame = verdict === "reproduced";
  const Icon = isSame ? IconEqual : IconEqualNot;
  return (
    <div className={isSame ? classes.good : classes.bad} aria-live="polite">
      <Icon size={20} aria-hidden />
      <strong>{t(`runCheck.verdict.${verdict}`)}</strong>
      <ul>
        {first === null ? null : (
          <li>
            {t("runCheck.firstDifference", {
              where: first.index === null ? first.field : `${first.field}[${first.index}]`,
            })}
          </li>
        )}
        {Object.entries(differing).map(([field, count]) => (
          <li key={field}>{t("runCheck.differing", { field, count })}</li>
        ))}
      </ul>
    </div>
  );
}
