import { describe, expect, it } from "vitest";
import { nextLink, nextNode } from "./walk.ts";

const places = new Map([
  ["middle", { x: 100, y: 100 }],
  ["right", { x: 150, y: 110 }],
  ["far right", { x: 300, y: 100 }],
  ["above", { x: 110, y: 20 }],
]);

describe("nextNode", () => {
  it("goes to the nearest node in the direction", () => {
    expect(nextNode("middle", "right", places)).toBe("right");
    expect(nextNode("middle", "up", places)).toBe("above");
  });

  it("stays where nothing lies that way", () => {
    expect(nextNode("middle", "down", new Map([["middle", { x: 0, y: 0 }]]))).toBeNull();
  });

  it("begins somewhere when nothing is selected or what was selected is gone", () => {
    expect(nextNode(null, "left", places)).toBe("middle");
    expect(nextNode("gone", "left", places)).toBe("middle");
    expect(nextNode(null, "left", new Map())).toBeNull();
  });
});

describe("nextLink", () => {
  const links = [
    { id: "of others", from: "right", to: "above" },
    { id: "b", from: "middle", to: "right" },
    { id: "a", from: "far right", to: "middle" },
    { id: "c", from: "above", to: "middle" },
  ];
  const walk = (current: string | null, isBack = false) => nextLink("middle", current, isBack, links, places);

  it("goes round the node from twelve on, and begins again", () => {
    expect([null, "c", "a", "b"].map((current) => walk(current))).toEqual(["c", "a", "b", "c"]);
    expect([null, "c", "b"].map((current) => walk(current, true))).toEqual(["b", "b", "a"]);
  });

  it("begins anew at another node, and finds none where there is none", () => {
    expect(walk("of others")).toBe("c");
    expect(nextLink("alone", null, false, links, places)).toBeNull();
  });
});
