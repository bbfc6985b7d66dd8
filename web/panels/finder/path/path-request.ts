/** What the server is asked for a path, and the ways to ask for less. */
import type { PathsQuery } from "../../../api/queries.ts";
import { kindsOf, LAYERS } from "../../../graph/style/layers.ts";
import { LONGEST_PATH, type PathChoice, USUAL_LENGTH } from "../../../state/finder/finder-search.ts";
import { isAllTime, type TimeWindow } from "../../../state/selection/time-window.ts";

const MOST_PATHS = 20;

export interface AskedPath extends PathChoice {
  readonly from: string;
  readonly to: string;
  readonly window: TimeWindow;
}

export function toRequest({ from, to, layers, order, max, window }: AskedPath): PathsQuery {
  return {
    from,
    to,
    kinds: kindsOf(layers).join(","),
    max_length: max,
    limit: MOST_PATHS,
    ...(order === "one" ? {} : { all: "true" }),
    ...(order === "time" ? { time_ordered: "true" } : {}),
    ...(window.from === null ? {} : { from_ms: window.from }),
    ...(window.to === null ? {} : { to_ms: window.to }),
  };
}

/** A condition that may be what keeps a path from being found, and the same question without it. */
export interface Loosening {
  readonly name: "longer" | "layers" | "order" | "window" | "all";
  readonly asked: AskedPath;
}

/** One condition less each, and last without any. */
export function looserThan(asked: AskedPath): Loosening[] {
  // In order of time every further step costs much: no further than needs be.
  const longer = asked.max < USUAL_LENGTH ? USUAL_LENGTH : LONGEST_PATH;
  const changes = [
    { name: "longer", isOff: asked.max === LONGEST_PATH, part: { max: longer } },
    { name: "order", isOff: asked.order !== "time", part: { order: "all" } },
    { name: "window", isOff: isAllTime(asked.window), part: { window: { from: null, to: null } } },
    { name: "layers", isOff: asked.layers.length === LAYERS.length, part: { layers: LAYERS } },
  ] as const;
  const open = changes.filter(({ isOff }) => !isOff);
  const singly = open.map(({ name, part }): Loosening => ({ name, asked: { ...asked, ...part } }));
  if (open.length < 2) return singly;
  const whole: AskedPath = Object.assign({}, asked, ...open.map(({ part }) => part));
  return [...singly, { name: "all", asked: whole }];
}
