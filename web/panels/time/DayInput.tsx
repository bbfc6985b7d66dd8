/**
 * A day as `2026-03-01`, in every language and whatever the browser's: typed, or moved by the
 * arrow keys. A native box of dates would be written in the order of the browser's language.
 */
import { TextInput, Tooltip } from "@mantine/core";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { DAY, dayStart } from "./axis.ts";

interface DayInputProps {
  readonly label: string;
  /** `2026-03-01`; empty where no day is chosen. */
  readonly day: string;
  /** Of a day that is one, and of an emptied box, the empty text. */
  readonly onDay: (day: string) => void;
  /** What is wrong with the day; null = nothing. */
  readonly fault?: string | null;
  readonly onLeave?: () => void;
}

const WIDTH = 112;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

export function DayInput({ label, day, onDay, fault = null, onLeave }: DayInputProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  const isDay = typed === "" || dayStart(typed) !== null;
  const shown = fault ?? (isDay || typed.length < 10 ? null : t("time.noDay"));

  const type = (text: string) => {
    const next = written(text);
    setTyped(next);
    if (next === "" || dayStart(next) !== null) onDay(next);
  };
  const step = (event: KeyboardEvent) => {
    const days = STEPS[event.key];
    const start = dayStart(typed);
    if (days === undefined || start === null) return;
    event.preventDefault();
    type(format.date(start + days * DAY));
  };
  return (
    <Tooltip
      label={shown ?? `${label} · ${t("time.dayHint")}`}
      openDelay={shown === null ? 400 : 0}
      events={{ hover: true, focus: true, touch: false }}
    >
      <TextInput
        size="xs"
        w={WIDTH}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("time.dayForm")}
        aria-label={label}
        value={typed}
        error={shown !== null}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={step}
        onBlur={() => {
          // What is no day is not kept.
          if (!isDay) setTyped(day);
          onLeave?.();
        }}
      />
    </Tooltip>
  );
}

/** As it is usually written: `20260301`, `2026/3/1` and `2026年3月1日` are the same day. */
function written(text: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?$/.exec(text);
  // While it is being typed `2026-3-1` may yet become `2026-3-12`.
  if (!parts || (text.includes("-") && text.length < 10)) return text;
  const [, year, month = "", dayOfMonth = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
}
