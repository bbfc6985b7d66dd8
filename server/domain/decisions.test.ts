import { describe, expect, it } from "vitest";
import { type Act, type Decision, type DecisionSubject, decidedUses, decisionsInForce } from "./decisions.ts";

const user: DecisionSubject = { kind: "phone-user", phone_id: "f1", person_id: "p1" };

function entry(position: number, act: Act, takes_back: string | null = null, subject = user): Decision {
  const at = `2026-03-01T00:00:0${position}.000Z`;
  const seen = { run_id: null, figure: null };
  return { id: `e${position}`, position, at, by: "审核员", subject, act, why: null, takes_back, seen };
}

describe("decisions in force", () => {
  it("hold the newest verdict of a subject, and the one before where that was taken back", () => {
    const changed = [entry(1, "accept"), entry(2, "reject")];
    expect([...decisionsInForce(changed)]).toEqual(["e2"]);
    expect([...decisionsInForce([...changed, entry(3, "take-back", "e2")])]).toEqual(["e1"]);
  });

  it("hold every note that was not taken back, whoever decides what else", () => {
    const entries = [entry(1, "note"), entry(2, "note"), entry(3, "unsure"), entry(4, "take-back", "e1")];
    expect([...decisionsInForce(entries)].sort()).toEqual(["e2", "e3"]);
  });

  it("take a pair of persons for one subject in either order", () => {
    const pair = (...person_ids: [string, string]): DecisionSubject => ({ kind: "duplicate", person_ids });
    const entries = [entry(1, "accept", null, pair("a", "b")), entry(2, "reject", null, pair("b", "a"))];
    expect([...decisionsInForce(entries)]).toEqual(["e2"]);
  });

  it("give the analysis accepted and rejected users only", () => {
    const role: DecisionSubject = { kind: "role", person_id: "p1", role: "courier" };
    const entries = [entry(1, "reject"), entry(2, "accept", null, role), entry(3, "note")];
    const expected = { thing: "phone", thing_id: "f1", person_id: "p1", verdict: "reject" };
    expect(decidedUses(entries)).toEqual([expected]);
    expect(decidedUses([...entries, entry(4, "unsure")])).toEqual([]);
  });
});
