/**
 * The bars for the keyboard: one stop, within which arrows, Home and End go from bar to bar, and
 * Enter opens what the bar stands for as a press on it does. The pointer goes through them to the brush.
 */
import { type KeyboardEvent, memo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Column, TimeAxis } from "./axis.ts";
import { useColumnWords } from "./column-words.ts";
import classes from "./time.module.css";

const FAR = 7;

interface BarsProps {
  readonly axis: TimeAxis;
  readonly columns: readonly Column[];
  readonly onOpen: (column: Column) => void;
}

export const Bars = memo(function Bars({ axis, columns, onOpen }: BarsProps) {
  const { t } = useTranslation();
  const told = useColumnWords(axis);
  const list = useRef<HTMLDivElement>(null);
  /** First unit of the bar that Tab comes to. */
  const [current, setCurrent] = useState(0);
  const bars = columns.filter(({ records, counts }) => records + counts.deal > 0);
  const at = Math.max(
    0,
    bars.findIndex(({ last }) => last >= current),
  );
  const go = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -FAR, PageDown: FAR }[event.key];
    const far = { Home: -bars.length, End: bars.length }[event.key];
    const steps = by ?? far;
    if (steps === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(bars.length - 1, Math.max(0, at + steps));
    list.current?.querySelectorAll("button")[next]?.focus();
  };
  const percent = (units: number) => `${(units / axis.units) * 100}%`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of fields is no set of bars
    <div ref={list} role="group" aria-label={t("time.bars")} onKeyDown={go}>
      {bars.map((column, index) => (
        <button
          key={column.first}
          type="button"
          className={classes.bar}
          style={{ left: percent(column.first), width: percent(column.last - column.first + 1) }}
          data-side={column.first > axis.units / 2 ? "right" : "left"}
          tabIndex={index === at ? 0 : -1}
          aria-label={told(column).join(", ")}
          onFocus={() => setCurrent(column.first)}
          onClick={() => onOpen(column)}
        />
      ))}
    </div>
  );
});
