/** Lines of the organisation chart, from each card up to another: measured from where the cards came to stand. */
import { type RefObject, useEffect, useState } from "react";
import classes from "./organisation.module.css";

interface LinesProps {
  /** Holds the cards, each with its person in `data-person` and its level in `data-level`. */
  readonly board: RefObject<HTMLDivElement | null>;
  /** Must keep its identity from one rendering to the next. */
  readonly ties: readonly { readonly from: string; readonly to: string; readonly records: number }[];
}

interface Line {
  readonly key: string;
  readonly path: string;
  readonly width: number;
  /** Nothing of it lies in the window of time. */
  readonly isIdle: boolean;
}

const THICKEST = 5;
const LANE_PX = 18;
/** As in the style sheet: between two levels. */
const BETWEEN_PX = 36;
/** Between a card and the way to a lane, which keeps clear of the straight lines. */
const NEAR_PX = 8;
const ASIDE_PX = 24;

/** Said in words on every card, so hidden from readers of the page. */
export function Lines({ board, ties }: LinesProps) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const box = board.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setLines(measured(box, ties)));
    observer.observe(box);
    return () => observer.disconnect();
  }, [board, ties]);
  return (
    <svg className={classes.lines} aria-hidden>
      {lines.map(({ key, path, width, isIdle }) => (
        <path key={key} d={path} strokeWidth={width} {...(isIdle ? { strokeDasharray: "3 5" } : {})} />
      ))}
    </svg>
  );
}

/**
 * To the next level straight up; past a level by a lane beside all cards, one for each upper card,
 * reached between the levels: a line that ran through a card would look like one of its own.
 */
function measured(box: HTMLElement, ties: LinesProps["ties"]): Line[] {
  const origin = box.getBoundingClientRect();
  const places = new Map(
    [...box.querySelectorAll<HTMLElement>("[data-person]")].map((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const place = {
        level: Number(card.dataset.level),
        x: (left + right) / 2 - origin.left,
        right: right - origin.left,
        top: top - origin.top,
        bottom: bottom - origin.top,
      };
      return [card.dataset.person ?? "", place];
    }),
  );
  const most = Math.max(1, ...ties.map(({ records }) => records));
  const outermost = Math.max(0, ...[...places.values()].map(({ right }) => right));
  const lanes = new Map<string, number>();
  return ties.flatMap(({ from, to, records }) => {
    const [lower, upper] = [places.get(from), places.get(to)];
    if (!lower || !upper) return [];
    const isNext = lower.level === upper.level + 1;
    if (!isNext && !lanes.has(to)) lanes.set(to, outermost + LANE_PX * (lanes.size + 1));
    const straight = `M${lower.x} ${lower.top} V${lower.top - BETWEEN_PX / 2} H${upper.x} V${upper.bottom}`;
    const [below, above] = [lower.x + ASIDE_PX, upper.x + ASIDE_PX];
    const around = `M${below} ${lower.top} V${lower.top - NEAR_PX} H${lanes.get(to) ?? 0} V${upper.bottom + NEAR_PX} H${above} V${upper.bottom}`;
    return [
      {
        key: `${from} ${to}`,
        path: isNext ? straight : around,
        isIdle: records === 0,
        width: 1 + (THICKEST - 1) * Math.sqrt(records / most),
      },
    ];
  });
}
