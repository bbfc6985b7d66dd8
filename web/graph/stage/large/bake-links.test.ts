import { expect, test } from "vitest";
import type { GraphLinkBody } from "../../../../server/contracts/graph.ts";
import { atOnce } from "../../../state/long-work/turns.ts";
import { ALL_TIME } from "../../../state/selection/time-window.ts";
import { UNCOUNTED } from "../../../state/window-links/figures.ts";
import { STRIDE, WIDTH } from "../link-columns.ts";
import type { Emphasis } from "../reducers.ts";
import { bakeLinks, drawnLinks, type Place } from "./bake-links.ts";

const NOTHING: Emphasis = {
  selectedNode: null,
  selectedLink: null,
  hovered: null,
  off: new Set(),
  hiddenClasses: new Set(),
  window: ALL_TIME,
  figures: UNCOUNTED,
  scheme: "light",
};
const PLACES = new Map<string, Place>(["a", "b"].map((key, x) => [key, { x, y: 0, size: 9 }]));

function link(from: string, to: string, layer: string, directed = true): GraphLinkBody {
  return {
    id: `${from}>${to}`,
    kind: "TIED",
    from,
    to,
    count: 1,
    first_at: null,
    last_at: null,
    props: { layer, directed },
  };
}

/** Ids of the links that are seen, each with its colour, those without arrows first. */
function seen(links: readonly GraphLinkBody[], emphasis: Emphasis, focus: ReadonlySet<string> | null = null) {
  const drawn = atOnce(drawnLinks(links, emphasis.scheme));
  const { shapes, styles, ids } = atOnce(bakeLinks(drawn, emphasis, focus, (key) => PLACES.get(key)));
  return shapes.flatMap(({ links: { columns, style, hasArrow }, numbers }) =>
    [...numbers].flatMap((number, at) =>
      columns[at * STRIDE + WIDTH] === 0
        ? []
        : [{ id: ids[number], hasArrow, colour: styles[style[at] ?? 0]?.colour }],
    ),
  );
}

test("links are found by their numbers; those without an end in sight or left out by a filter are not seen", () => {
  const links = [link("a", "b", "payment"), link("b", "a", "contact", false), link("a", "hidden", "payment")];
  const both = seen(links, NOTHING);
  expect(both.map(({ id, hasArrow }) => [id, hasArrow])).toEqual([
    ["b>a", false],
    ["a>b", true],
  ]);
  expect(both[0]?.colour).not.toBe(both[1]?.colour);
  expect(seen(links, { ...NOTHING, off: new Set(["contact"]) }).map(({ id }) => id)).toEqual(["a>b"]);
  const faded = seen(links, { ...NOTHING, selectedNode: "c" }, new Set(["c"]));
  expect(new Set(faded.map(({ colour }) => colour)).size).toBe(1);
});
