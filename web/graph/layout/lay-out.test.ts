import { describe, expect, it } from "vitest";
import type { GraphLinkBody, GraphNodeBody } from "../../../server/contracts/graph.ts";
import type { NodeKind } from "../../../server/domain/graph-model.ts";
import { addContent, beginView, settle } from "../../state/graph-view/producers.ts";
import type { GraphView, Point } from "../../state/graph-view/view.ts";
import { atOnce } from "../../state/long-work/turns.ts";
import { layoutInput } from "./input.ts";
import { layOut } from "./lay-out.ts";
import { LAYOUTS, type LayoutName } from "./layouts.ts";
import type { InPeriod } from "./traits.ts";

const DAY = 86_400_000;

function node(key: string, kind: NodeKind, role?: string): GraphNodeBody {
  return { key, kind, label: key, props: role === undefined ? {} : { role, membership: 1 } };
}

function link(from: string, to: string, day: number | null, count = 1): GraphLinkBody {
  const at = day === null ? null : day * DAY;
  return { id: `${from}>${to}`, kind: "TIED", from, to, count, first_at: at, last_at: at, props: {} };
}

const nodes = [
  node("boss", "Person", "organiser"),
  node("runner", "Person", "courier"),
  node("runner 2", "Person", "courier"),
  node("seller", "Person", "retail_dealer"),
  node("friend", "Person"),
  node("phone", "Phone"),
];
const links = [
  link("boss", "runner", 10, 900),
  link("boss", "runner 2", 30),
  link("runner", "seller", 40, 900),
  link("runner 2", "phone", 20),
  link("friend", "seller", null),
];
const whole = beginView({ nodes, links });

function places(
  view: GraphView,
  layout: LayoutName,
  seed = 1,
  period: InPeriod | null = null,
): Map<string, Point> {
  const { keys, input } = atOnce(layoutInput(view, { layout, seed }, period));
  const found = layOut(input, () => {});
  return new Map(keys.map((key, at) => [key, { x: found[2 * at] ?? 0, y: found[2 * at + 1] ?? 0 }]));
}

function laidOut(view: GraphView, layout: LayoutName): GraphView {
  return settle(view, places(view, layout));
}

function at(found: ReadonlyMap<string, Point>, key: string): Point {
  return found.get(key) as Point;
}

describe.each(LAYOUTS)("layout %s", (layout) => {
  it("gives the same places whatever the order in which things came", () => {
    const turned = beginView({ nodes: [...nodes].reverse(), links: [...links].reverse() });
    expect([...places(turned, layout)].sort()).toEqual([...places(whole, layout)].sort());
  });

  it("leaves what was placed by hand where it is, and puts the rest into the same frame", () => {
    const settled = laidOut(whole, layout);
    const kept = at(settled.positions, "runner");
    const frame = settled.frame as NonNullable<GraphView["frame"]>;
    const again = { ...settled, pinned: new Set(["runner"]), loose: new Set(settled.nodes.keys()) };
    const found = places(again, layout, 2);
    expect(at(found, "runner")).toEqual(kept);
    for (const { x, y } of found.values()) {
      expect(x >= frame.x[0] && x <= frame.x[1] && y >= frame.y[0] && y <= frame.y[1]).toBe(true);
    }
  });

  it("moves nothing that stands there when more comes, and puts no two on one place", () => {
    const settled = laidOut(whole, layout);
    const more = addContent(
      settled,
      { nodes: [node("new 1", "Phone"), node("new 2", "Person")], links: [link("boss", "new 1", 35)] },
      "boss",
    );
    const found = places(more, layout);
    for (const [key, point] of settled.positions) expect(found.get(key)).toEqual(point);
    const spots = new Set([...found.values()].map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`));
    expect(spots.size).toBe(found.size);
  });
});

describe("what a layout says", () => {
  it("draws by force what is tied closer than what is not", () => {
    const found = places(whole, "force");
    const distance = (one: string, other: string) =>
      Math.hypot(at(found, one).x - at(found, other).x, at(found, one).y - at(found, other).y);
    expect(distance("boss", "runner")).toBeLessThan(distance("boss", "friend"));
  });

  it("lets no node hide another by force, also where many hang on few, and what was placed by hand", () => {
    const hubs = [0, 1, 2].map((hub) => node(`hub ${hub}`, "Person"));
    const leaves = Array.from({ length: 153 }, (_, at) => node(`leaf ${at}`, "Account"));
    const ties = leaves.flatMap(({ key }, at) => [
      link(key, `hub ${at % 3}`, null, 9),
      ...(at % 4 === 0 ? [link(key, `hub ${(at + 1) % 3}`, null)] : []),
    ]);
    const dense = beginView({ nodes: [...hubs, ...leaves], links: ties });
    const settled = laidOut(dense, "force");
    const pinned = new Set(["hub 1", "leaf 7"]);
    const again = { ...settled, pinned, loose: new Set(settled.nodes.keys()) };
    for (const found of [places(dense, "force"), places(again, "force", 2)]) {
      const points = [...found.values()];
      const xs = points.map(({ x }) => x);
      const ys = points.map(({ y }) => y);
      const side = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
      const nearest = points.map((one) =>
        Math.min(
          ...points
            .filter((other) => other !== one)
            .map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
        ),
      );
      // Discs of things are 18 pixels wide, on a stage of some 450.
      expect(Math.min(...nearest) * (450 / side)).toBeGreaterThan(20);
    }
    expect(at(places(again, "force", 2), "leaf 7")).toEqual(at(settled.positions, "leaf 7"));
  });

  it("arranges by force otherwise with another seed", () => {
    expect(places(whole, "force", 2)).not.toEqual(places(whole, "force", 1));
  });

  it("stands who leads above who carries above who sells, things below their person, no role last", () => {
    const found = places(whole, "roles");
    const rows = ["boss", "runner", "phone", "seller", "friend"].map((key) => at(found, key).y);
    expect(rows).toEqual([...rows].sort((a, b) => b - a));
    expect(new Set(rows).size).toBe(rows.length);
    expect(at(found, "runner 2").y).toBe(at(found, "runner").y);
  });

  it("keeps time to scale from left to right, apart from what has none", () => {
    const found = places(whole, "timeline");
    const x = (key: string) => at(found, key).x;
    expect((x("runner 2") - x("boss")) / (x("seller") - x("boss"))).toBeCloseTo((20 - 10) / (40 - 10));
    expect(x("friend")).toBeLessThan(x("boss"));
  });

  it("puts what comes later at its time on the scale that stands there", () => {
    const settled = laidOut(whole, "timeline");
    const more = addContent(
      settled,
      { nodes: [node("new", "Person")], links: [link("boss", "new", 25)] },
      "boss",
    );
    const found = places(more, "timeline");
    const x = (key: string) => at(found, key).x;
    expect((x("new") - x("boss")) / (x("seller") - x("boss"))).toBeCloseTo((25 - 10) / (40 - 10));
  });

  it("has what lies outside of the analysed days apart, where it stretches nothing", () => {
    const period = { from: 5 * DAY, to: 50 * DAY, firsts: new Map([["runner>seller", 40 * DAY]]) };
    const stray = beginView({
      nodes: [...nodes, node("never set", "Phone"), node("mistyped", "Phone")],
      links: [
        ...links.filter(({ id }) => id !== "runner>seller"),
        // One record of many is from a clock that was never set; the first of the others is known.
        { ...link("runner", "seller", 40, 900), first_at: 0 },
        link("boss", "never set", 0),
        link("boss", "mistyped", 9000),
      ],
    });
    const found = places(stray, "timeline", 1, period);
    const x = (key: string) => at(found, key).x;
    expect((x("runner 2") - x("boss")) / (x("seller") - x("boss"))).toBeCloseTo((20 - 10) / (40 - 10));
    expect(x("never set")).toBeLessThan(x("boss"));
    expect(x("friend")).toBeLessThan(x("never set"));
    expect(x("mistyped")).toBeGreaterThan(x("seller"));
    expect(x("mistyped") - x("never set")).toBeLessThan(3 * (x("seller") - x("boss")));

    const later = addContent(
      settle(stray, found),
      { nodes: [node("new", "Phone")], links: [link("boss", "new", 1)] },
      "boss",
    );
    expect(at(places(later, "timeline", 1, period), "new").x).toBeLessThan(x("boss"));
    // Where nothing lies in them, all is shown.
    const other = { ...period, from: 1e6 * DAY, to: 2e6 * DAY };
    expect(places(whole, "timeline", 1, other)).toEqual(places(whole, "timeline"));
  });

  it("keeps groups apart from each other", () => {
    const groups = ["A", "B"].flatMap((name) => [
      node(`group:${name}`, "Group"),
      ...[1, 2, 3].map((number) => node(`${name}${number}`, "Person")),
    ]);
    const memberships = ["A", "B"].flatMap((name) =>
      [1, 2, 3].map((number) => ({
        ...link(`${name}${number}`, `group:${name}`, null),
        kind: "MEMBER_OF" as const,
      })),
    );
    const view = { ...beginView({ nodes: groups, links: memberships }), base: new Set<string>() };
    const found = places(view, "groups");
    const middle = (name: string) => {
      const points = [1, 2, 3].map((number) => at(found, `${name}${number}`));
      return {
        x: points.reduce((sum, { x }) => sum + x, 0) / 3,
        y: points.reduce((sum, { y }) => sum + y, 0) / 3,
      };
    };
    const [a, b] = [middle("A"), middle("B")];
    for (const number of [1, 2, 3]) {
      const { x, y } = at(found, `A${number}`);
      expect(Math.hypot(x - a.x, y - a.y)).toBeLessThan(Math.hypot(x - b.x, y - b.y));
    }
  });
});
