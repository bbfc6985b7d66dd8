import { expect, test } from "vitest";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { degreeAuc, rowsOf } from "./made-cities.ts";
import { madeCitySuite } from "./made-city-suite.ts";

const SMALL = { persons: 600, days: 30 };

madeCitySuite({
  name: "lake",
  lookAlikeKinds: 22,
  observable: 0.85,
  citiesForDegree: 6,
  refusedSizes: [{ persons: 100 }, { days: 200 }, { gangs: 5 }],
});

test("a payment that a deal names came from its buyer", () => {
  const city = generateNamedCity("lake-base", 1, SMALL);
  const payments = new Map(rowsOf(city, "payments").map((row) => [row.payment_id, row]));
  const holder = new Map(rowsOf(city, "accounts").map((row) => [row.account_id, row.holder_person_id]));
  for (const deal of city.truth.deals)
    for (const id of deal.payments) {
      const payer = holder.get(payments.get(id)?.from_account_id ?? "");
      if (payer) expect(payer).toBe(deal.buyer_person_id);
    }
});

test("a drop is fetched by its buyer within hours, after it was left", () => {
  const city = generateNamedCity("lake-base", 2, SMALL);
  const sightings = new Map(rowsOf(city, "sightings").map((row) => [row.sighting_id, row]));
  for (const deal of city.truth.deals) {
    const seen = deal.sightings.map((id) => sightings.get(id));
    const timeOf = (person: string) => seen.find((row) => row?.subject_id === person)?.at;
    const [left, fetched] = [timeOf(deal.deliverer_person_id), timeOf(deal.buyer_person_id)];
    if (deal.delivery !== "dead_drop" || !left || !fetched) continue;
    const minutes = (Date.parse(fetched) - Date.parse(left)) / 60_000;
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThan(420);
  }
});

test("without a gang nobody lends an account to one, without police nobody is flagged by them", () => {
  expect(generateNamedCity("lake-no-gang", 1, SMALL).truth.straws).toEqual([]);
  const persons = rowsOf(generateNamedCity("lake-no-police", 1, SMALL), "persons");
  expect(new Set(persons.map((row) => row.flags))).toEqual(new Set(["", "minor"]));
});

test("degree by true user does not tell members from look-alikes either", () => {
  const cities = [1, 2, 3, 4].map((seed) => generateNamedCity("lake-base", seed, SMALL));
  const mean = degreeAuc(cities, "user");
  expect(Math.max(mean, 1 - mean)).toBeLessThanOrEqual(0.65);
});
