/** Whether a run's data, engine and records are those it was made from, and which findings are unverified for it. */
import { Skeleton, Text, Title } from "@mantine/core";
import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { runVerificationQuery } from "../../../api/group-queries.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { RecordChips } from "../../../panels/records/RecordChips.tsx";
import { Problem } from "../../../ui/Problem.tsx";
import { ComputeAgain } from "./ComputeAgain.tsx";
import classes from "./run.module.css";
import { UnverifiedFindings } from "./UnverifiedFindings.tsx";

export function CheckOutcome({ run }: { readonly run: string }) {
  const { t } = useTranslation();
  const query = useQuery(runVerificationQuery(run));
  return (
    <div className={classes.outcome}>
      <Text size="sm" className="tz-quiet">
        {t("runCheck.what")}
      </Text>
      {query.error ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <>
          <Outcome check={query.data} />
          <ComputeAgain run={run} />
        </>
      ) : (
        <Skeleton height={160} aria-label={t("common.loading")} />
      )}
    </div>
  );
}

function Outcome({ check }: { readonly check: Answer<"getRunVerification"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataset_sha256: data, engine, blamed, unverified, findings } = check;
  const isSameData = data.run === data.now;
  const isSameEngine = engine.run === engine.now;
  return (
    <>
      <ul className={classes.checks} aria-live="polite">
        <Check name={t("runCheck.data")} isGood={isSameData}>
          {t(isSameData ? "runCheck.same" : "runCheck.dataDiffers")}
          <span className={classes.hash}>{data.run}</span>
          {isSameData ? null : <span className={classes.hash}>{data.now}</span>}
        </Check>
        <Check name={t("runCheck.engine")} isGood={isSameEngine}>
          {isSameEngine ? `${t("runCheck.same")} ${engine.now}` : t("runCheck.engineDiffers", engine)}
        </Check>
        <Check name={t("runCheck.recordsRow")} isGood={blamed.length === 0}>
          {blamed.length === 0
            ? t("runCheck.recordsSame")
            : t("runCheck.recordsDiffer", { count: blamed.length })}
        </Check>
        <Check name={t("runCheck.findings")} isGood={unverified.length === 0}>
          {unverified.length === 0
            ? t("runCheck.findingsAll", { count: findings })
            : t("runCheck.findingsSome", {
                count: unverified.length,
                total: format.number(findings),
              })}
        </Check>
      </ul>
      {blamed.length > 0 ? (
        <section>
          <Title order={3} size="h6">
            {t("runCheck.blamed")}
          </Title>
          <RecordChips
            records={blamed}
            nameOf={(record) => {
              const reason = blamed.find(({ file, id }) => file === record.file && id === record.id)?.reason;
              return `${t(`oneOf.${record.file}`)} ${record.id}${reason ? ` (${t(`runCheck.reason.${reason}`)})` : ""}`;
            }}
          />
        </section>
      ) : null}
      {unverified.length > 0 ? <UnverifiedFindings findings={unverified} /> : null}
    </>
  );
}

interface CheckProps {
  readonly name: string;
  readonly isGood: boolean;
  readonly children: ReactNode;
}

function Check({ name, isGood, children }: CheckProps) {
  const Icon = isGood ? IconShieldCheck : IconShieldX;
  return (
    <li className={isGood ? classes.good : classes.bad}>
      <Icon size={20} aria-hidden />
      <strong>{name}</strong>
      <span className={classes.said}>{children}</span>
    </li>
  );
}
