import { describe, expect, it } from "vitest";
import { type SupplyInput, supplyChain } from "./supply-chain.ts";

const HOUR = 3_600_000;
const visit = (id: string, person_id: string, hour: number, place_id = "shed", everybody = 6) => ({
  file: "sightings" as const,
  id,
  person_id,
  at: hour * HOUR,
  place_id,
  city: "5302",
  everybody,
});
const away = (id: string, hour: number) => ({
  file: "contacts" as const,
  id,
  person_id: "carrier",
  at: hour * HOUR,
  place_id: "far",
  city: "5331",
});

const INPUT: SupplyInput = {
  home_city: "5302",
  parcels: [
    { id: "far", person_id: "keeper", at: HOUR, weight_g: 900, place_id: null, city: "5331" },
    { id: "near", person_id: "keeper", at: HOUR, weight_g: 900, place_id: null, city: "5302" },
    { id: "light", person_id: "keeper", at: HOUR, weight_g: 60, place_id: null, city: "5331" },
  ],
  away: [away("c1", 10), away("c2", 40), away("c3", 90)],
  visits: [
    visit("s1", "carrier", 100),
    visit("s2", "dealer", 100.2),
    visit("s3", "carrier", 200, "mall", 900),
    visit("s4", "boss", 200.1, "mall", 900),
  ],
  roles: new Map([
    ["carrier", ["courier"]],
    ["dealer", ["retail_dealer"]],
    ["boss", ["organiser"]],
  ]),
  deals: [
    {
      id: "d1",
      at: 300 * HOUR,
      deliverer_person_id: "dealer",
      buyer_person_id: null,
      isDelivered: true,
      records: [{ file: "sightings", id: "s9" }],
    },
    {
      id: "d2",
      at: 301 * HOUR,
      deliverer_person_id: null,
      buyer_person_id: "b",
      isDelivered: false,
      records: [],
    },
  ],
};

describe("supplyChain", () => {
  it("names each step with its records, and says what it passed over", () => {
    const { events, left_out } = supplyChain(INPUT);
    expect(events.map(({ stage, records }) => [stage, ...records.map(({ id }) => id)])).toEqual([
      ["parcel", "far"],
      ["trip", "c1", "c2"],
      ["trip", "c3"],
      ["stash_visit", "s1"],
      ["hand_over", "s1", "s2"],
      ["stash_visit", "s2"],
      ["delivery", "s9"],
    ]);
    expect(left_out).toEqual({
      parcels_near_or_light: 2,
      places_of_others: 1,
      other_meetings: 1,
      deals_without_delivery: 1,
    });
  });

  it("sees no trip and no parcel from afar where no home is known", () => {
    const { events } = supplyChain({ ...INPUT, home_city: null, away: [] });
    expect(events.some(({ stage }) => stage === "parcel" || stage === "trip")).toBe(false);
  });
});
