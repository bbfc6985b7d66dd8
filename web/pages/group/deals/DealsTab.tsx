/** The deals of a group: per week as a chart, and one by one as a table, limited to the window of time. */
import { SegmentedControl, Text, Title } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { QuantityPanel } from "../../../panels/group/QuantityPanel.tsx";
import { OpenedRecords } from "../../../panels/records/OpenedRecords.tsx";
import { RecordChips } from "../../../panels/records/RecordChips.tsx";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { Chart } from "../../../ui/Chart.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import { CALLED_Q } from "../../deal/called.ts";
import classes from "../group-page.module.css";
import { DealTable } from "./DealTable.tsx";
import { type DealRow, rowsOfDeals } from "./deal-rows.ts";
import { MODES, weeksOf, weeksOption } from "./weeks.ts";

const HEIGHT = 240;
const CHOICES = ["all", "called", "uncalled"] as const;
type Choice = (typeof CHOICES)[number];

/** Deals whose records lie open, and what they are called together. */
interface OpenDeals {
  readonly what: string;
  readonly rows: readonly DealRow[];
}

export function DealsTab({ page }: { readonly page: Answer<"getGroup"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { includes } = useTimeWindow();
  const [choice, setChoice] = useState<Choice>("all");
  const [open, setOpen] = useState<OpenDeals | null>(null);
  const rows = useMemo(() => rowsOfDeals(page), [page]);
  const inWindow = useMemo(() => rows.filter(({ at }) => includes(at)), [rows, includes]);
  const by: Readonly<Record<Choice, readonly DealRow[]>> = {
    all: inWindow,
    called: inWindow.filter(({ q }) => q <= CALLED_Q),
    uncalled: inWindow.filter(({ q }) => q > CALLED_Q),
  };
  const shown = by[choice];
  if (rows.length === 0) {
    return (
      <section className={classes.section}>
        <Text className="tz-quiet">{t("groupDeals.none")}</Text>
      </section>
    );
  }
  return (
    <>
      <Weeks
        page={page}
        onOpen={(what, isCounted) => setOpen({ what, rows: rows.filter((row) => isCounted(row)) })}
      />
      <section className={classes.section} aria-label={t("groupDeals.table")}>
        <div className={classes.sectionHead}>
          <Title order={2} size="h5">
            {t("groupDeals.table")}
          </Title>
          <SegmentedControl
            size="xs"
            aria-label={t("groupDeals.show")}
            value={choice}
            onChange={(value) => setChoice(CHOICES.find((one) => one === value) ?? "all")}
            data={CHOICES.map((one) => ({
              value: one,
              label: t(`groupDeals.${one}`, { count: by[one].length }),
            }))}
          />
        </div>
        <Text size="sm" className="tz-quiet">
          {t("groupDeals.shown", {
            shown: format.number(shown.length),
            count: rows.length,
            amount: format.money(shown.reduce((sum, { amount }) => sum + (amount ?? 0), 0)),
          })}{" "}
          {inWindow.length < rows.length
            ? `${t("groupDeals.outOfWindow", { count: rows.length - inWindow.length })} `
            : ""}
          {t("groupDeals.calledHint", { q: CALLED_Q })}
        </Text>
        {shown.length === 0 ? (
          <Text className="tz-quiet">{t("groupDeals.noneShown")}</Text>
        ) : (
          <DealTable
            rows={shown}
            open={open?.rows.length === 1 ? (open.rows[0]?.id ?? null) : null}
            onOpen={(row) => setOpen({ what: t("dealPage.title", { id: row.id }), rows: [row] })}
          />
        )}
      </section>
      {open ? (
        <OpenedRecords key={open.what} what={open.what} onClose={() => setOpen(null)}>
          {open.rows.map(({ id, records }) => (
            <div key={id}>
              {open.rows.length > 1 ? (
                <Title order={3} size="h6">
                  {t("dealPage.title", { id })}
                </Title>
              ) : null}
              <RecordChips records={records} />
            </div>
          ))}
        </OpenedRecords>
      ) : null}
      {page.group.quantity === undefined ? null : (
        <section className={classes.section} aria-label={t("group.quantity")}>
          <Title order={2} size="h5">
            {t("group.quantity")}
          </Title>
          <QuantityPanel page={page} quantity={page.group.quantity} />
        </section>
      )}
    </>
  );
}

interface WeeksProps {
  readonly page: Answer<"getGroup">;
  readonly onOpen: (what: string, isCounted: (row: DealRow) => boolean) => void;
}

/** Of all deals, so that the window can be moved by it. */
function Weeks({ page, onOpen }: WeeksProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { change } = useTimeWindow();
  const weeks = useMemo(() => weeksOf(page.deals), [page.deals]);
  const modeName = (mode: (typeof MODES)[number]) =>
    mode === "none" ? t("groupDeals.undelivered") : t(`deal.delivery.${mode}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language stands for its texts
  const option = useMemo(
    () => weeksOption(weeks, { mode: modeName, week: ({ from }) => format.date(from) }),
    [weeks, i18n.language],
  );
  const pick = (index: number) => {
    const week = weeks[index];
    // The address keeps whole seconds.
    if (week) change({ from: week.from, to: week.to - 999 });
  };
  const countOf = ({ from, to, counts }: (typeof weeks)[number], mode: (typeof MODES)[number] | null) => {
    const count = mode === null ? MODES.reduce((sum, one) => sum + counts[one], 0) : counts[mode];
    if (count === 0) return 0;
    const what = `${format.date(from)} · ${mode === null ? t("groupDeals.total") : modeName(mode)}`;
    const isCounted = ({ at, delivery }: DealRow) =>
      Date.parse(at) >= from && Date.parse(at) <= to && (mode === null || (delivery ?? "none") === mode);
    return (
      <NumberButton key={mode} label={`${what} ${count}`} onOpen={() => onOpen(what, isCounted)}>
        {count}
      </NumberButton>
    );
  };
  return (
    <section className={classes.section} aria-label={t("groupDeals.title")}>
      <Title order={2} size="h5">
        {t("groupDeals.title")}
      </Title>
      <Chart
        label={t("groupDeals.chartLabel")}
        height={HEIGHT}
        option={option}
        onPick={({ dataIndex }) => pick(dataIndex)}
        table={{
          head: [t("groupDeals.week"), ...MODES.map(modeName), t("groupDeals.total")],
          rows: weeks.map((week, index) => ({
            key: String(week.from),
            cells: [
              <button key="week" type="button" className={classes.cellButton} onClick={() => pick(index)}>
                {format.date(week.from)}
              </button>,
              ...MODES.map((mode) => countOf(week, mode)),
              countOf(week, null),
            ],
          })),
        }}
      >
        <Text size="sm" className="tz-quiet">
          {t("groupDeals.pickHint")}
        </Text>
      </Chart>
    </section>
  );
}
