/**
 * The brush: what happened when as bars and marks, and the window on it. A drag beside the window
 * draws a new one, on it moves it, at its ends moves these; each of the three is a slider too.
 * A press without a drag opens what the bar or mark under it stands for.
 */
import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import {
  type Column,
  columnsOf,
  DAY,
  type MarkName,
  moveEnd,
  rangeOf,
  shift,
  type TimeAxis,
  type UnitRange,
  windowOf,
} from "./axis.ts";
import { Bars } from "./Bars.tsx";
import { Histogram, markAt } from "./Histogram.tsx";
import classes from "./time.module.css";
import type { WindowChoice } from "./use-window-choice.ts";
import { useTimeWords } from "./window-words.ts";

const COLUMN_PX = 5;
/** So near to an end a pointer means that end. */
const GRIP_PX = 12;
const FAR = 7;
/** A pointer that moved less was pressed and not dragged. */
const STILL_PX = 4;

interface BrushProps {
  readonly axis: TimeAxis;
  readonly activity: Answer<"getActivity">;
  readonly choice: WindowChoice;
  /** @param mark null for all records of the column */
  readonly onOpen: (column: Column, mark: MarkName | null) => void;
}

type Part = "first" | "last" | "both";

interface Drag {
  readonly part: Part | "new";
  readonly at: number;
  readonly range: UnitRange;
  /** Where it began, and whether it has left that place. */
  readonly x: number;
  readonly isMoving: boolean;
}

export function Brush({ axis, activity, choice, onOpen }: BrushProps) {
  const { t } = useTranslation();
  const words = useTimeWords();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [drag, setDrag] = useState<Drag | null>(null);
  const columns = useMemo(
    () => columnsOf(axis, activity, Math.max(20, Math.floor(width / COLUMN_PX))),
    [axis, activity, width],
  );
  const whole = { first: 0, last: axis.units - 1 };
  const range = rangeOf(axis, choice.window);
  const shown = range ?? whole;
  const isLimited = range !== null && (range.first > 0 || range.last < axis.units - 1);

  const unitOf = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const unit = Math.floor(((event.clientX - box.left) / box.width) * axis.units);
    return { unit: Math.min(axis.units - 1, Math.max(0, unit)), x: event.clientX - box.left };
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const { unit, x } = unitOf(event);
    const edge = (units: number) => (units / axis.units) * width;
    const part = isLimited ? partAt(x, edge(shown.first), edge(shown.last + 1)) : "new";
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ part, at: unit, range: shown, x, isMoving: false });
  };
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (drag === null) return;
    const { unit, x } = unitOf(event);
    if (!drag.isMoving && Math.abs(x - drag.x) < STILL_PX) return;
    if (!drag.isMoving) setDrag({ ...drag, isMoving: true });
    choice.draft(windowOf(axis, dragged(axis, drag, unit)));
  };
  const end = (event: PointerEvent<HTMLDivElement>) => {
    if (drag === null) return;
    setDrag(null);
    if (drag.isMoving) choice.commit();
    else if (event.type === "pointerup") press(event, drag);
  };
  const press = (event: PointerEvent<HTMLDivElement>, { part, at }: Drag) => {
    const column = columns.find(({ first, last }) => at >= first && at <= last);
    if (!column || part === "first" || part === "last") return;
    const mark = markAt(event.clientY - event.currentTarget.getBoundingClientRect().top);
    if (mark !== null && column.counts[mark] > 0) onOpen(column, mark);
    else if (column.records > 0) onOpen(column, null);
  };
  const openBar = useCallback(
    (column: Column) => onOpen(column, column.records > 0 ? null : "deal"),
    [onOpen],
  );
  const key = (part: Part) => (event: KeyboardEvent) => {
    const to = keyed(axis, shown, part, event);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    choice.draftSoon(windowOf(axis, to));
  };
  const day = (unit: number) => words.moment(axis.start + unit * axis.unit, axis.unit < DAY);
  const percent = (units: number) => `${(units / axis.units) * 100}%`;
  const sliders = [
    { part: "first", at: percent(shown.first), now: shown.first, text: day(shown.first) },
    { part: "last", at: percent(shown.last + 1), now: shown.last, text: day(shown.last) },
  ] as const;
  return (
    <div
      ref={ref}
      className={classes.brush}
      data-part={drag?.part}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <Histogram axis={axis} columns={columns} width={width} />
      <Bars axis={axis} columns={columns} onOpen={openBar} />
      <div className={classes.shade} style={{ left: 0, width: percent(range ? shown.first : axis.units) }} />
      <div className={classes.shade} style={{ left: percent(shown.last + 1), right: 0 }} />
      {isLimited ? (
        <div
          className={classes.chosen}
          style={{ left: percent(shown.first), width: percent(shown.last - shown.first + 1) }}
          role="slider"
          tabIndex={0}
          aria-label={t("time.both")}
          aria-valuemin={0}
          aria-valuemax={axis.units - 1 - (shown.last - shown.first)}
          aria-valuenow={shown.first}
          aria-valuetext={t("time.bothValue", { from: day(shown.first), to: day(shown.last) })}
          onKeyDown={key("both")}
          onBlur={choice.commit}
        />
      ) : null}
      {sliders.map(({ part, at, now, text }) => (
        <div
          key={part}
          className={classes.grip}
          data-end={part}
          style={{ left: at }}
          role="slider"
          tabIndex={0}
          aria-label={t(`time.${part}`)}
          aria-valuemin={0}
          aria-valuemax={axis.units - 1}
          aria-valuenow={now}
          aria-valuetext={text}
          onKeyDown={key(part)}
          onBlur={choice.commit}
        />
      ))}
    </div>
  );
}

function partAt(x: number, first: number, last: number): Part | "new" {
  const [toFirst, toLast] = [Math.abs(x - first), Math.abs(x - last)];
  if (Math.min(toFirst, toLast) <= GRIP_PX) {
    // Where both ends are near, the side from which it is pressed decides.
    return toFirst < toLast ? "first" : "last";
  }
  return x > first && x < last ? "both" : "new";
}

function dragged(axis: TimeAxis, { part, at, range }: Drag, unit: number): UnitRange {
  if (part === "new") return { first: Math.min(at, unit), last: Math.max(at, unit) };
  if (part === "both") return shift(axis, range, unit - at);
  return moveEnd(axis, range, part, unit);
}

/** @returns null where the key means nothing here */
function keyed(axis: TimeAxis, range: UnitRange, part: Part, event: KeyboardEvent): UnitRange | null {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -FAR, PageUp: FAR }[
    event.key
  ];
  const far = { Home: -axis.units, End: axis.units }[event.key];
  const units = by === undefined ? far : event.shiftKey ? by * FAR : by;
  if (units === undefined) return null;
  return part === "both" ? shift(axis, range, units) : moveEnd(axis, range, part, range[part] + units);
}
