/** What the data lack: files that were not delivered, periods without records, and what that means for the findings. */
import { Button, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS } from "../../../server/domain/case-folder.ts";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";

const AT_FIRST = 4;

type LacksProps = Pick<Overview, "coverage" | "silences">;

export function Lacks({ coverage, silences }: LacksProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const absent = RECORD_KINDS.filter((kind) => !coverage.some(({ file }) => file === kind));
  const shown = isWhole ? silences : silences.slice(0, AT_FIRST);
  return (
    <section className={`tz-surface ${classes.box}`} aria-label={t("overview.lacks")}>
      <Title order={2} size="h5">
        {t("overview.lacks")}
      </Title>
      {absent.length === 0 ? (
        <p className={classes.lack}>{t("overview.nothingAbsent")}</p>
      ) : (
        <dl className={classes.lacks}>
          {absent.map((file) => (
            <div key={file}>
              <dt>{t("overview.absent", { file: t(`file.${file}`) })}</dt>
              <dd>{t(`overview.without.${file}`)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Title order={3} size="h6">
        {t("overview.silences")}
      </Title>
      {silences.length === 0 ? (
        <p className={classes.lack}>{t("overview.noSilence")}</p>
      ) : (
        <>
          <ul className={classes.silences}>
            {shown.map(({ file, from, to, days }) => (
              <li key={`${file} ${from}`}>
                <strong>{t(`file.${file}`)}</strong>{" "}
                <span className="tz-number">
                  {t("common.period", { from, to })} · {t("overview.days", { count: days })}
                </span>
              </li>
            ))}
          </ul>
          <p className={classes.lack}>{t("overview.silenceMeaning")}</p>
          {shown.length < silences.length ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
              {t("overview.moreSilences", { count: silences.length - shown.length })}
            </Button>
          ) : null}
        </>
      )}
    </section>
  );
}
