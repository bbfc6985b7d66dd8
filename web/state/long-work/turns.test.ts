import { expect, test } from "vitest";
import { atOnce, inTurns, type Work } from "./turns.ts";

function* counted(to: number): Work<number> {
  let sum = 0;
  for (let number = 1; number <= to; number++) {
    // As long as a part of real work.
    for (const begun = performance.now(); performance.now() - begun < 2; );
    sum += number;
    yield;
  }
  return sum;
}

test("work in turns comes out as at once, and others get their turn meanwhile", async () => {
  let others = 0;
  const timer = setInterval(() => others++, 1);
  expect(await inTurns(counted(60), new AbortController().signal)).toBe(atOnce(counted(60)));
  clearInterval(timer);
  expect(others).toBeGreaterThan(0);
});

test("work that is not wanted any more ends between two turns", async () => {
  const leaving = new AbortController();
  let parts = 0;
  function* noted(): Work<void> {
    for (const _ of counted(60)) {
      parts++;
      if (parts === 3) leaving.abort();
      yield;
    }
  }
  await expect(inTurns(noted(), leaving.signal)).rejects.toThrow("abort");
  expect(parts).toBeLessThan(60);
});
