import { describe, expect, it } from "vitest";
import { IMPORTED_PREFIX } from "../../../server/domain/saved-view.ts";
import type { VisibleLink } from "../graph-view/visible.ts";
import { inWindow, UNCOUNTED, windowFigures } from "./figures.ts";

const link = (id: string, more: Partial<VisibleLink> = {}): VisibleLink => ({
  ...{
    id,
    kind: "CONTACTED",
    from: "phone:1",
    to: "phone:2",
    count: 9,
    first_at: 0,
    last_at: 100,
    props: {},
  },
  ...more,
});
const march = { from: 10, to: 20 };

describe("links in the window of time", () => {
  const payment = link("a", { props: { amount_cny: 900 } });
  const folded = link("fold", { parts: ["x", "y", "z"] });
  const imported = link("drawn", { from: `${IMPORTED_PREFIX}1`, first_at: null, last_at: null });
  const links = new Map([payment, link("b"), folded, imported].map((one) => [one.id, one]));
  const figures = windowFigures(links, {
    links: [
      { id: "a", count: 2, first_at: 11, last_at: 12, amount_cny: 300 },
      { id: "x", count: 1, first_at: 15, last_at: 15, amount_cny: null },
      { id: "z", count: 3, first_at: 12, last_at: 19, amount_cny: 50 },
    ],
  });
  const counted = (one: VisibleLink) => inWindow(one, march, figures);

  it("amount to what was counted there, those of several parts to all of it", () => {
    expect(counted(payment)).toMatchObject({
      count: 2,
      first_at: 11,
      last_at: 12,
      props: { amount_cny: 300 },
    });
    expect(counted(folded)).toMatchObject({ count: 4, first_at: 12, last_at: 19, props: { amount_cny: 50 } });
  });

  it("are left out where nothing of them lies there, though their ends lie on both sides", () => {
    expect(counted(link("b"))).toBeNull();
  });

  it("stay as they are where nothing was counted, and without a window", () => {
    expect(counted(imported)).toBe(imported);
    expect(inWindow(link("b"), march, UNCOUNTED)).toMatchObject({ count: 9 });
    expect(inWindow(link("b"), { from: 101, to: null }, UNCOUNTED)).toBeNull();
    expect(inWindow(payment, { from: null, to: null }, figures)).toBe(payment);
  });
});
