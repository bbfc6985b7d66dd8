import { describe, expect, it } from "vitest";
import type { JobBody } from "../contracts/routes/work.ts";
import { TriplezeroError } from "../domain/errors.ts";
import { createJobQueue } from "./jobs.ts";

const never = new AbortController().signal;

async function states(follow: AsyncIterable<JobBody>): Promise<JobBody[]> {
  const seen: JobBody[] = [];
  for await (const body of follow) seen.push(body);
  return seen;
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe("job queue", () => {
  it("runs one piece of work at a time, in the order of asking", async () => {
    const queue = createJobQueue(() => {});
    const first = gate();
    const log: string[] = [];
    const a = queue.start("import", "a", async () => {
      log.push("a begins");
      await first.opened;
      log.push("a ends");
    });
    const b = queue.start("analyze", "b", async () => {
      log.push("b begins");
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(queue.get(a.id).state).toBe("running");
    expect(queue.get(b.id).state).toBe("queued");
    first.open();
    await states(queue.follow(b.id, never));
    expect(log).toEqual(["a begins", "a ends", "b begins"]);
  });

  it("tells a late follower the state at once and ends with the report", async () => {
    const queue = createJobQueue(() => {});
    const job = queue.start("import", "x", async ({ onProgress }) => {
      onProgress({ phase: "import.contacts", done: 3, total: 9 });
      return { records: 9 };
    });
    await states(queue.follow(job.id, never));
    const [only, ...rest] = await states(queue.follow(job.id, never));
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      state: "done",
      progress: { phase: "import.contacts", done: 3, total: 9 },
      report: { records: 9 },
    });
  });

  it("refuses equal work while it waits or runs, and takes it again afterwards", async () => {
    const queue = createJobQueue(() => {});
    const first = gate();
    const job = queue.start("import", "same", () => first.opened);
    expect(() => queue.start("import", "same", async () => {})).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ code: "already-running", class: "conflict" }),
      }),
    );
    first.open();
    await states(queue.follow(job.id, never));
    const again = queue.start("import", "same", async () => {});
    expect((await states(queue.follow(again.id, never))).at(-1)?.state).toBe("done");
  });

  it("keeps the text of an unforeseen error out of the answer", async () => {
    const failures: TriplezeroError[] = [];
    const queue = createJobQueue((error) => failures.push(error));
    const job = queue.start("analyze", "1", async () => {
      throw new Error("张三 13800000000");
    });
    const last = (await states(queue.follow(job.id, never))).at(-1);
    expect(last?.state).toBe("failed");
    expect(last?.error?.code).toBe("internal");
    expect(JSON.stringify(last)).not.toContain("张三");
    expect(failures).toHaveLength(1);
  });

  it("aborts what runs and drops what waits when it closes", async () => {
    const queue = createJobQueue(() => {});
    const running = queue.start("analyze", "1", ({ signal }) => {
      return new Promise((_resolve, reject) =>
        signal.addEventListener("abort", () => reject(new Error("aborted"))),
      );
    });
    let waitingRan = false;
    const waiting = queue.start("import", "2", async () => {
      waitingRan = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await queue.close();
    expect(queue.get(running.id)).toMatchObject({ state: "failed", error: { code: "stopped" } });
    expect(queue.get(waiting.id)).toMatchObject({ state: "failed", error: { code: "stopped" } });
    expect(waitingRan).toBe(false);
  });

  it("stops following when the reader goes away, and knows unknown ids", async () => {
    const queue = createJobQueue(() => {});
    const first = gate();
    const job = queue.start("import", "x", () => first.opened);
    const reader = new AbortController();
    const following = states(queue.follow(job.id, reader.signal));
    setTimeout(() => reader.abort(), 20);
    expect((await following).every((body) => body.state !== "done")).toBe(true);
    first.open();
    expect(() => queue.get("nope")).toThrow(TriplezeroError);
    await queue.close();
  });
});
