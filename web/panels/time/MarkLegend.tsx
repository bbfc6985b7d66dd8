/** What the colours and shapes mean, how many of each lie in the window, and what the picture leaves out; numbers open what they count. */
import { ActionIcon, Popover } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { useColourScheme } from "../../graph/stage/bindings.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { isAllTime, type TimeWindow } from "../../state/selection/time-window.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import {
  columnsOf,
  MARKS,
  type MarkName,
  outsideOf,
  rangeOf,
  type TimeAxis,
  type UnitRange,
} from "./axis.ts";
import { markColour, markPath } from "./marks.ts";
import { OutsidePeriod } from "./OutsidePeriod.tsx";
import classes from "./time.module.css";

const MARK = 10;

interface MarkLegendProps {
  readonly axis: TimeAxis;
  readonly activity: Answer<"getActivity">;
  readonly window: TimeWindow;
  /** The axis of the analysed period, whichever is shown. */
  readonly period: TimeAxis;
  readonly onWhole: (isWhole: boolean) => void;
  readonly onOpen: (range: UnitRange, mark: MarkName) => void;
  /** Opens the records without a time. */
  readonly onOpenUndated: () => void;
}

export function MarkLegend({
  axis,
  activity,
  window,
  period,
  onWhole,
  onOpen,
  onOpenUndated,
}: MarkLegendProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const scheme = useColourScheme();
  const range = rangeOf(axis, window);
  const units = range ? columnsOf(axis, activity, axis.units).slice(range.first, range.last + 1) : [];
  const counts = MARKS.map((name) => ({
    name,
    count: units.reduce((sum, unit) => sum + unit.counts[name], 0),
  }));
  const isLimited = !isAllTime(window);
  const { isCounted, isBehind } = useWindowLinks();
  const notes = [
    ...(range === null ? [t("time.outside")] : []),
    ...(isLimited ? [t(isCounted ? "time.counted" : "time.whole")] : []),
    ...(activity.left_out > 0 ? [t("time.leftOut", { count: activity.left_out })] : []),
  ];
  const hasNotes = notes.length + activity.undated > 0;
  return (
    <div className={classes.marks}>
      <ul>
        {counts
          .filter(({ name, count }) => count > 0 || name === "deal")
          .map(({ name, count }) => (
            <li key={name}>
              <svg width={MARK} height={MARK} aria-hidden="true">
                <path d={markPath(name, MARK / 2, MARK / 2, 3.6)} fill={markColour(name, scheme)} />
              </svg>
              {t(`time.${name}`)}{" "}
              <strong>
                {range === null || count === 0 ? (
                  format.number(count)
                ) : (
                  <NumberButton
                    label={t("time.openCount", { what: t(`time.${name}`), count: count })}
                    onOpen={() => onOpen(range, name)}
                  >
                    {format.number(count)}
                  </NumberButton>
                )}
              </strong>
            </li>
          ))}
      </ul>
      <PeriodSwitch axis={axis} activity={activity} period={period} onWhole={onWhole} />
      {hasNotes ? (
        <div className={classes.notes}>
          {range === null ? (
            <span>{t("time.outside")}</span>
          ) : isLimited ? (
            <span aria-busy={isBehind}>{t(isCounted ? "time.countedShort" : "time.wholeShort")}</span>
          ) : null}
          <Popover width={300} withArrow shadow="md">
            <Popover.Target>
              <ActionIcon variant="subtle" size={24} aria-label={t("time.notes")}>
                <IconInfoCircle size={16} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <ul className={classes.noteList}>
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
                {activity.undated > 0 ? (
                  <li>
                    <NumberButton
                      label={t("time.undated", { count: activity.undated })}
                      onOpen={onOpenUndated}
                    >
                      {t("time.undated", { count: activity.undated })}
                    </NumberButton>
                  </li>
                ) : null}
              </ul>
            </Popover.Dropdown>
          </Popover>
        </div>
      ) : null}
    </div>
  );
}

type PeriodSwitchProps = Pick<MarkLegendProps, "axis" | "activity" | "period" | "onWhole">;

/** How many lie outside of the analysed period, and the way to them and back. */
function PeriodSwitch({ axis, activity, period, onWhole }: PeriodSwitchProps) {
  const { t } = useTranslation();
  const { records, deals } = outsideOf(period, activity);
  if (records + deals === 0) return null;
  const isWhole = axis.units > period.units;
  const count = records === 0 ? deals : records;
  const text = t(records === 0 ? "time.dealsOutsidePeriod" : "time.outsidePeriod", { count });
  return <OutsidePeriod text={text} isWhole={isWhole} onWhole={onWhole} />;
}
