/** The first and the last day of the window, to the day; the other end of the window stays. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { DAY, dayStart, type TimeAxis } from "./axis.ts";
import { DayInput } from "./DayInput.tsx";
import classes from "./time.module.css";
import type { WindowChoice } from "./use-window-choice.ts";

interface DateBoxesProps {
  readonly axis: TimeAxis;
  readonly choice: WindowChoice;
}

export function DateBoxes({ axis, choice }: DateBoxesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { window } = choice;
  const from = format.date(window.from ?? axis.start);
  const to = format.date(window.to ?? axis.start + axis.units * axis.unit - 1000);
  const [typed, setTyped] = useState({ from, to });
  useEffect(() => setTyped({ from, to }), [from, to]);
  const isWrong = (dayStart(typed.from) ?? 0) > (dayStart(typed.to) ?? Number.POSITIVE_INFINITY);

  const change = (end: "from" | "to", day: string) => {
    setTyped((before) => ({ ...before, [end]: day }));
    const next = chosen(window, end, day);
    if (next) choice.draftSoon(next);
  };
  return (
    <div className={classes.dates}>
      {(["from", "to"] as const).map((end) => (
        <DayInput
          key={end}
          label={t(`time.${end}`)}
          day={typed[end]}
          fault={isWrong ? t("time.wrongOrder") : null}
          onDay={(day) => change(end, day)}
          onLeave={choice.commit}
        />
      ))}
    </div>
  );
}

/** @returns null where the text is no date, or the ends would be in the wrong order */
function chosen(window: TimeWindow, end: "from" | "to", text: string): TimeWindow | null {
  const start = dayStart(text);
  if (start === null) return null;
  const next = end === "from" ? { ...window, from: start } : { ...window, to: start + DAY - 1000 };
  return next.from !== null && next.to !== null && next.from > next.to ? null : next;
}
