/** The main figures of a group, each leading to the part of the page that shows what it rests on, and the run they come from. */
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useQuantityWords } from "../../i18n/quantity-words.ts";
import { type GroupTab, useGroupPageState } from "../../state/selection/group-search.ts";
import classes from "./group-page.module.css";
import { RunCheck } from "./run/RunCheck.tsx";

interface GroupFiguresProps {
  readonly summary: Answer<"getGroup">["summary"];
  readonly run: Answer<"getOverview">["run"];
}

export function GroupFigures({ summary, run }: GroupFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useQuantityWords();
  const { quantity } = summary;
  return (
    <>
      <Figure
        label={t("overview.score")}
        value={format.score(summary.score)}
        hint={t("overview.scoreHint")}
        tab="evidence"
      />
      <Figure
        label={t("overview.members")}
        value={format.number(summary.members)}
        hint=""
        tab="organisation"
      />
      <Figure label={t("overview.deals")} value={format.number(summary.deals)} hint="" tab="deals" />
      {quantity === null ? null : (
        <Figure
          label={t("overview.quantity")}
          value={words.atLeast(quantity.lower_bound_g)}
          doubt={words.interval(quantity)}
          hint={`${words.range(quantity)} · ${t("overview.quantityHint")}`}
          tab="deals"
        />
      )}
      <Figure
        label={t("overview.paid")}
        value={`≥ ${format.money(summary.paid_cny)}`}
        hint={t("overview.paidHint")}
        tab="money"
      />
      <Figure
        label={t("overview.stability")}
        value={format.score(summary.stability)}
        hint={t("overview.stabilityHint")}
        tab="against"
      />
      {run === null ? null : <RunCheck run={run} />}
    </>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  /** How far off it may be, beside it. */
  readonly doubt?: string;
  readonly hint: string;
  readonly tab: GroupTab;
}

function Figure({ label, value, doubt, hint, tab }: FigureProps) {
  const { t } = useTranslation();
  const { showTab } = useGroupPageState();
  const text = t("groupPage.toTab", { label, value, hint, tab: t(`groupPage.tab.${tab}`) });
  return (
    <button
      type="button"
      className={classes.figure}
      aria-label={text}
      title={hint === "" ? undefined : hint}
      onClick={() => showTab(tab)}
    >
      <span>{label}</span>
      <span className="tz-number">
        <strong>{value}</strong>
        {doubt === undefined ? null : <small>{doubt}</small>}
      </span>
    </button>
  );
}
