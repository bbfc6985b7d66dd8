import { describe, expect, it } from "vitest";
import { amend, commit, HISTORY_STEPS, redo, startHistory, undo } from "./producers.ts";

describe("history", () => {
  it("undoes and redoes in order", () => {
    const three = commit(commit(startHistory("a"), "b"), "c");
    const one = undo(undo(three));
    expect(one.present).toBe("a");
    expect(redo(redo(one)).present).toBe("c");
  });

  it("stays where it is at either end", () => {
    const start = startHistory("a");
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  it("forgets the undone future when something new is done", () => {
    const branched = commit(undo(commit(startHistory("a"), "b")), "c");
    expect(redo(branched).present).toBe("c");
    expect(undo(branched).present).toBe("a");
  });

  it("amends without making a step", () => {
    const amended = amend(commit(startHistory("a"), "b"), "b′");
    expect(undo(amended).present).toBe("a");
    expect(redo(undo(amended)).present).toBe("b′");
  });

  it("keeps a bounded number of steps", () => {
    let history = startHistory(0);
    for (let step = 1; step <= HISTORY_STEPS + 10; step++) history = commit(history, step);
    for (let step = 0; step < HISTORY_STEPS + 10; step++) history = undo(history);
    expect(history.present).toBe(10);
  });
});
