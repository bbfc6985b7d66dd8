/** Reasons for or against a finding: value, comparison, weight of evidence, and the records that show it. */
import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useFeatureWords } from "../../i18n/feature-text.ts";
import { type Texts, zhCN } from "../../i18n/texts/zh-CN.ts";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./person.module.css";

type Contribution = Answer<"getPerson">["memberships"][number]["contributions"][number];

/** Weights of this size and more fill the bar: a thousandfold. */
const FULL_WEIGHT = 3;

export function Contributions({ contributions }: { readonly contributions: readonly Contribution[] }) {
  return (
    <ul className={classes.contributions}>
      {contributions.map((contribution) => (
        <li key={`${contribution.direction} ${contribution.feature}`}>
          <Reason contribution={contribution} />
        </li>
      ))}
    </ul>
  );
}

function Reason({ contribution }: { readonly contribution: Contribution }) {
  const { t } = useTranslation();
  const words = useFeatureWords();
  const inWords = (value: number) => words.value(contribution.feature, value);
  return (
    <>
      <div className={classes.reasonHead}>
        <strong>{words.name(contribution.feature)}</strong>
        <Weight contribution={contribution} />
      </div>
      <p className={classes.reasonValues}>
        {t("contribution.value", { value: inWords(contribution.value) })}
        {contribution.comparison === undefined
          ? null
          : ` · ${t("contribution.comparison", { value: inWords(contribution.comparison) })}`}
        {isPopulation(contribution.population) ? ` (${t(`population.${contribution.population}`)})` : null}
      </p>
      {contribution.records.length > 0 ? (
        <RecordChips records={contribution.records} total={contribution.records_total} />
      ) : (
        <span className="tz-quiet">{t("contribution.noRecords")}</span>
      )}
    </>
  );
}

function Weight({ contribution }: { readonly contribution: Contribution }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isFor = contribution.direction === "for";
  const name = isFor ? t("contribution.weightFor") : t("contribution.weightAgainst");
  const value = format.number(contribution.log10_lr, 2);
  const share = Math.min(1, Math.abs(contribution.log10_lr) / FULL_WEIGHT);
  return (
    <Tooltip label={t("contribution.weightHint")} multiline maw={260} withArrow>
      <span className={isFor ? classes.weightFor : classes.weightAgainst}>
        {name} <span className="tz-number">{value}</span>
        <span className={classes.weightTrack} aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </span>
    </Tooltip>
  );
}

function isPopulation(name: string | undefined): name is keyof Texts["population"] {
  return name !== undefined && Object.hasOwn(zhCN.population, name);
}
