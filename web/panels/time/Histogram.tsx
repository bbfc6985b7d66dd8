/** Records per column as stacked bars, deals, parcels and sightings as marks of their own shape above them. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useColourScheme } from "../../graph/stage/bindings.ts";
import { type Column, DAY, MARKS, type MarkName, type TimeAxis } from "./axis.ts";
import { useColumnWords } from "./column-words.ts";
import { markColour, markPath } from "./marks.ts";
import classes from "./time.module.css";
import { useTimeWords } from "./window-words.ts";

export const HISTOGRAM_HEIGHT = 80;
const LANES: readonly MarkName[] = ["deal", "parcel", "sighting"];
const LANE = 9;
const BARS_TOP = LANES.length * LANE + 4;
const BARS_BOTTOM = HISTOGRAM_HEIGHT - 16;
const MARK_RADIUS = 3.2;
const TICK_PX = 92;
const TICK_UNITS = [1, 2, 3, 7, 14, 30, 61, 91, 182, 365, 730, 1826];
const STACK = MARKS.filter((name) => name !== "deal");

interface HistogramProps {
  readonly axis: TimeAxis;
  readonly columns: readonly Column[];
  /** In pixels. */
  readonly width: number;
}

export function Histogram({ axis, columns, width }: HistogramProps) {
  const { t } = useTranslation();
  const words = useTimeWords();
  const told = useColumnWords(axis);
  const scheme = useColourScheme();
  return useMemo(() => {
    const x = (unit: number) => (unit / axis.units) * width;
    const most = Math.max(1, ...columns.map((column) => column.records));
    const height = (records: number) => (records / most) * (BARS_BOTTOM - BARS_TOP);
    const day = (unit: number) => words.moment(axis.start + unit * axis.unit, axis.unit < DAY);
    return (
      <svg width={width} height={HISTOGRAM_HEIGHT} role="img" aria-label={t("time.brush")}>
        {ticksOf(axis, width).map((unit) => (
          <g key={unit} className={classes.tick}>
            <line x1={x(unit)} x2={x(unit)} y1={0} y2={BARS_BOTTOM} />
            <text x={x(unit) + 3} y={HISTOGRAM_HEIGHT - 4}>
              {day(unit)}
            </text>
          </g>
        ))}
        {columns.map((column) => {
          const [left, right] = [x(column.first), x(column.last + 1)];
          const bar = Math.max(1, right - left - 1);
          let bottom = BARS_BOTTOM;
          return (
            <g key={column.first}>
              {STACK.filter((name) => column.counts[name] > 0).map((name) => {
                const tall = height(column.counts[name]);
                bottom -= tall;
                return (
                  <rect
                    key={name}
                    x={left}
                    y={bottom}
                    width={bar}
                    height={tall}
                    fill={markColour(name, scheme)}
                  />
                );
              })}
              {LANES.map((name, lane) =>
                column.counts[name] > 0 ? (
                  <path
                    key={name}
                    d={markPath(name, (left + right) / 2, lane * LANE + LANE / 2, MARK_RADIUS)}
                    fill={markColour(name, scheme)}
                  />
                ) : null,
              )}
              <rect x={left} y={0} width={right - left} height={BARS_BOTTOM} fill="transparent">
                <title>{told(column).join("\n")}</title>
              </rect>
            </g>
          );
        })}
        <line className={classes.ground} x1={0} x2={width} y1={BARS_BOTTOM} y2={BARS_BOTTOM} />
      </svg>
    );
  }, [axis, columns, width, words, told, scheme, t]);
}

/** The mark that stands at this height of the picture; null in the bars. @param y in pixels from its upper edge */
export function markAt(y: number): MarkName | null {
  return LANES[Math.floor(y / LANE)] ?? null;
}

/** As close as their labels let them stand. */
function ticksOf(axis: TimeAxis, width: number): number[] {
  const most = Math.max(1, Math.floor(width / TICK_PX));
  const step = TICK_UNITS.find((units) => axis.units / units <= most) ?? axis.units;
  return Array.from({ length: Math.ceil(axis.units / step) }, (_, index) => index * step).filter(
    (unit) => ((axis.units - unit) / axis.units) * width >= TICK_PX - 8 || unit === 0,
  );
}
