/** How far a piece of work is, in words and as a bar. */
import { Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { JobBody } from "../../../server/contracts/routes/work.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { usePhaseText } from "../../i18n/phase-text.ts";

export function JobProgress({ job }: { readonly job: JobBody }) {
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
