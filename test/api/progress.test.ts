import { afterEach, describe, expect, it } from "vitest";
import { runVerificationSchema } from "../../server/contracts/routes/case.ts";
import { type JobBody, jobSchema } from "../../server/contracts/routes/work.ts";
import { ask, send, startTestService, type TestService } from "./service.ts";

let service: TestService;
afterEach(() => service.close());

/** Every state that the stream tells, until the service ends it. */
async function follow(id: string): Promise<JobBody[]> {
  const response = await send(service, "followJob", { params: { id } });
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const text = await response.text();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, json = ""]) => jobSchema.parse(JSON.parse(json)));
}

describe("work over the API", () => {
  it("imports, analyses and publishes, telling its progress as events", async () => {
    service = await startTestService(false);
    expect((await ask(service, "listInbox")).answer.folders).toEqual(["small"]);

    const started = await ask(service, "startImport", { body: { folder: "small", strict: true } });
    const states = await follow(started.answer.id);
    expect(states.at(-1)).toMatchObject({ kind: "import", state: "done", report: { strict: true } });
    expect(states.at(-1)?.progress?.phase).toMatch(/^(import|publish)\./);
    const job = await ask(service, "getJob", { params: { id: started.answer.id } });
    expect(job.answer.state).toBe("done");

    const { answer: last_import } = await ask(service, "getLastImport");
    expect(last_import.import).toMatchObject({ folder: "small", report: states.at(-1)?.report });

    const analysis = await ask(service, "startAnalysis", { body: { seed: 3 } });
    expect((await ask(service, "listJobs")).answer.jobs).toMatchObject([
      { id: analysis.answer.id, kind: "analyze", subject: "3" },
      { id: started.answer.id, kind: "import", subject: "small", state: "done" },
    ]);
    const last = (await follow(analysis.answer.id)).at(-1);
    const { run, coverage } = (await ask(service, "getOverview")).answer;
    expect(run?.seed).toBe(3);
    expect(last).toMatchObject({ kind: "analyze", state: "done", report: { run_id: run?.id } });
    expect(coverage.find((one) => one.file === "contacts")?.records).toBe(4);
    const statistics = (await ask(service, "getStatistics")).answer;
    expect(statistics.nodes.Person).toBe(4);
    expect(statistics.revision).toContain(run?.id);
  });

  it("computes a run again, says that it came out the same, and saves nothing", async () => {
    service = await startTestService(false);
    await follow((await ask(service, "startImport", { body: { folder: "small" } })).answer.id);
    await follow((await ask(service, "startAnalysis", { body: { seed: 3 } })).answer.id);
    const { runs } = (await ask(service, "listRuns")).answer;
    const id = runs[0]?.id ?? "";
    const [first, second] = await Promise.all([
      ask(service, "startVerification", { params: { id } }),
      ask(service, "startVerification", { params: { id } }),
    ]);
    expect([first.status, second.status].sort()).toEqual([202, 409]);
    const last = (await follow((first.status === 202 ? first : second).answer.id)).at(-1);
    expect(last).toMatchObject({ kind: "verify", state: "done" });
    expect(runVerificationSchema.parse(last?.report)).toMatchObject({
      verdict: "reproduced",
      unverified: [],
    });
    expect((await ask(service, "listRuns")).answer.runs).toEqual(runs);
  });

  it("refuses the same work twice at once", async () => {
    service = await startTestService(false);
    const twice = (route: "startImport" | "startAnalysis", body: unknown) =>
      Promise.all([ask(service, route, { body }), ask(service, route, { body })]);
    for (const answers of [
      await twice("startImport", { folder: "small" }),
      await twice("startAnalysis", { seed: 1 }),
    ]) {
      expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    }
  });

  it("ends its streams and its work when it stops", async () => {
    service = await startTestService(false);
    const { answer } = await ask(service, "startImport", { body: { folder: "small" } });
    const stream = await send(service, "followJob", { params: { id: answer.id } });
    const ended = stream.text().then(
      () => "ended",
      () => "ended",
    );
    await service.close();
    expect(await ended).toBe("ended");
  });
});
