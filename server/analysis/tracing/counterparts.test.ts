import { describe, expect, it } from "vitest";
import { traceBuyers, traceDealers } from "./counterparts.ts";
import { traceFellowUsers } from "./fellow-users.ts";
import type { TracedDeal } from "./traced-deal.ts";

function deal(id: string, at: number, buyer: string | null, more: Partial<TracedDeal> = {}): TracedDeal {
  return {
    id,
    at,
    called: true,
    buyer,
    seller: "dealer",
    payee: null,
    deliverer: null,
    records: [{ file: "payments", id: `y-${id}` }],
    ...more,
  };
}

const contact = (other: string, first_at: number) => ({
  other,
  first_at,
  phones: [`phone:${other}`],
  records: [{ file: "contacts", id: `c-${other}` }] as const,
});
const seen = (steps: ReturnType<typeof traceBuyers>["steps"]) =>
  steps.map(({ at, text, records }) => [
    at,
    text.key.split(".").at(-1),
    text.params.other,
    records.map(({ id }) => id).join(" "),
  ]);

const DEALS = [
  deal("d1", 30, "user", { deliverer: "rider" }),
  deal("d2", 10, "user"),
  deal("d3", 20, "other", { deliverer: "rider" }),
  deal("d4", 5, "chance", { called: false }),
  deal("d5", 40, null),
];

describe("tracing from user to dealers and back", () => {
  it("gives everybody who sold or delivered, by the first deal, then who was only rung", () => {
    const input = { start: "user", deals: DEALS, contacts: [contact("seller2", 50), contact("friend", 1)] };
    expect(seen(traceDealers({ ...input, ofInterest: new Set(["seller2"]) }).steps)).toEqual([
      [10, "dealer", "dealer", "y-d1 y-d2"],
      [30, "dealer", "rider", "y-d1"],
      [50, "dealerContact", "seller2", "c-seller2"],
    ]);
  });

  it("tells weak deals from significant ones and counts those with nobody named", () => {
    const trace = traceBuyers({ start: "dealer", deals: DEALS, contacts: [], ofInterest: new Set() });
    expect(seen(trace.steps)).toEqual([
      [5, "buyerWeak", "chance", "y-d4"],
      [10, "buyer", "user", "y-d1 y-d2"],
      [20, "buyer", "other", "y-d3"],
    ]);
    expect(trace.notes.map(({ text }) => [text.key, text.params])).toEqual([
      ["trace.note.partyUnknown", { count: 1 }],
    ]);
  });
});

describe("tracing fellow users", () => {
  const drops = [
    { deal: "d1", place: "place:x", record: { file: "sightings", id: "g1" } },
    { deal: "d3", place: "place:x", record: { file: "sightings", id: "g3" } },
    { deal: "d3", place: "place:y", record: { file: "sightings", id: "g4" } },
  ] as const;

  it("finds them by shared dealers, by shared drops, and by calls with known users", () => {
    const trace = traceFellowUsers({
      start: "user",
      deals: DEALS,
      drops,
      contacts: [contact("known", 15), contact("stranger", 16)],
      knownUsers: new Set(["known"]),
    });
    expect(seen(trace.steps)).toEqual([
      [10, "dealer", "dealer", "y-d1 y-d2"],
      [15, "knownUserContact", "known", "c-known"],
      [20, "sharedDealer", "other", "y-d3"],
      [20, "sharedDrop", "other", "g3"],
      [30, "dealer", "rider", "y-d1"],
    ]);
    expect(trace.notes.map(({ text }) => [text.key.split(".").at(-1), text.params.count])).toEqual([
      ["fellowWeak", 1],
      ["otherContacts", 1],
    ]);
  });

  it("starts from the buyers of one who only sells, and says so", () => {
    const trace = traceFellowUsers({
      start: "dealer",
      deals: DEALS,
      drops: [],
      contacts: [],
      knownUsers: new Set(),
    });
    expect(trace.steps.map(({ text }) => text.params.other)).toEqual(["user", "other"]);
    expect(trace.notes[0]?.text.key).toBe("trace.note.fellowOfDealer");
  });
});
