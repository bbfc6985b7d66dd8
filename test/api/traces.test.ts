import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, startTestService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService(true);
});
afterAll(() => service.close());

async function trace(id: string, kind: string) {
  const { answer } = await ask(service, "tracePerson", { params: { id, kind } });
  return {
    ...answer,
    told: answer.steps.map(({ text, records }) => [
      text.key.replace("trace.", ""),
      text.params.other ?? text.params.to ?? text.params.who ?? text.params.from,
      records.map(({ id: record }) => record).join(" "),
    ]),
  };
}

describe("guided traces", () => {
  it("lead from a user to who sold and delivered, and from the dealer back", async () => {
    expect((await trace("p3", "dealers")).told).toEqual([
      ["step.dealer", "person:p1", "c1 y1 g1 g2"],
      ["step.dealer", "person:p2", "c1 y1 g1 g2"],
    ]);
    const back = await trace("p1", "buyers");
    expect(back.told).toEqual([["step.buyer", "person:p3", "c1 y1 g1 g2"]]);
    expect(back.nodes).toEqual(["person:p1", "person:p3", "deal:d0001"]);
  });

  it("follow the money to where it rests and say where it goes no further", async () => {
    const { told, start } = await trace("account:a3", "money");
    expect(start).toBe("person:p3");
    expect(told).toEqual([
      ["step.paid", "account:a1", "y1"],
      ["step.rests", "account:a1", "y1"],
      ["note.moneyEnds", undefined, ""],
    ]);
  });

  it("begin from a phone of an unknown user, and find by its contacts who may sell", async () => {
    const { start, told } = await trace("phone:f4", "dealers");
    expect(start).toBe("phone:f4");
    expect(told).toEqual([["step.dealerContact", "person:p2", "c3"]]);
  });

  it("name the records that the ledger does not have", async () => {
    expect((await trace("p4", "source")).told).toEqual([
      ["note.lacks.parcels", undefined, ""],
      ["note.sourceNothing", undefined, ""],
    ]);
  });
});
