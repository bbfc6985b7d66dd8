import { describe, expect, it } from "vitest";
import { amend, commit, HISTORY_STEPS, type History, note, redo, startHistory, undo } from "./producers.ts";

const start: History<string, string> = startHistory("a");

describe("history", () => {
  it("undoes and redoes in order, and knows each step by name", () => {
    const three = commit(commit(start, "b", "to b"), "c", "to c");
    expect(three.past.at(-1)?.step).toBe("to c");
    const one = undo(undo(three));
    expect(one.present).toBe("a");
    expect(one.future.map(({ step }) => step)).toEqual(["to b", "to c"]);
    expect(redo(redo(one))).toEqual(three);
  });

  it("stays where it is at either end, and makes no step of what changes nothing", () => {
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
    expect(commit(start, "a", "nothing")).toBe(start);
  });

  it("keeps a step whose change lies elsewhere in its place among the others", () => {
    const filtered = note(commit(start, "b", "to b"), "filter");
    const before = undo(filtered);
    expect([before.present, before.future[0]?.step]).toEqual(["b", "filter"]);
    expect(undo(before).present).toBe("a");
    expect(redo(redo(undo(before)))).toEqual(filtered);
  });

  it("forgets the undone future when something new is done", () => {
    const branched = commit(undo(commit(start, "b", "to b")), "c", "to c");
    expect(redo(branched).present).toBe("c");
    expect(undo(branched).present).toBe("a");
  });

  it("amends without making a step", () => {
    const amended = amend(commit(start, "b", "to b"), "b′");
    expect(undo(amended).present).toBe("a");
    expect(redo(undo(amended)).present).toBe("b′");
  });

  it("keeps a bounded number of steps", () => {
    let history: History<number, string> = startHistory(0);
    for (let step = 1; step <= HISTORY_STEPS + 10; step++) history = commit(history, step, "next");
    for (let step = 0; step < HISTORY_STEPS + 10; step++) history = undo(history);
    expect(history.present).toBe(10);
  });
});
