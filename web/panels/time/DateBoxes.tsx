/** The first and the last day of the window, to the day; the other end of the window stays. */
import { TextInput, Tooltip } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { DAY, dayStart, type TimeAxis } from "./axis.ts";
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

  const change = (end: "from" | "to", text: string) => {
    setTyped((before) => ({ ...before, [end]: text }));
    const next = chosen(window, end, text);
    if (next) choice.draftSoon(next);
  };
  return (
    <div className={classes.dates}>
      {(["from", "to"] as const).map((end) => (
        <Tooltip
          key={end}
          label={isWrong ? t("time.wrongOrder") : t(`time.${end}`)}
          openDelay={isWrong ? 0 : 400}
        >
          <TextInput
            type="date"
            size="xs"
            aria-label={t(`time.${end}`)}
            value={typed[end]}
            error={isWrong}
            onChange={(event) => change(end, event.currentTarget.value)}
            onBlur={choice.commit}
          />
        </Tooltip>
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
