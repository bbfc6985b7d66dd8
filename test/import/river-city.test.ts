import { expect, test } from "vitest";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { rowsOf } from "./made-cities.ts";
import { madeCitySuite } from "./made-city-suite.ts";

const SMALL = { persons: 600, days: 30 };

madeCitySuite({
  name: "river",
  lookAlikeKinds: 31,
  observable: 0.8,
  citiesForDegree: 6,
  refusedSizes: [{ persons: 100 }, { days: 90 }, { gangs: 5 }],
});

test("a payment that a deal names came from its buyer", () => {
  const city = generateNamedCity("river-base", 1, SMALL);
  const payments = new Map(rowsOf(city, "payments").map((row) => [row.payment_id, row]));
  const holder = new Map(rowsOf(city, "accounts").map((row) => [row.account_id, row.holder_person_id]));
  for (const deal of city.truth.deals)
    for (const id of deal.payments) {
      const payer = holder.get(payments.get(id)?.from_account_id ?? "");
      if (payer) expect(payer).toBe(deal.buyer_person_id);
    }
});

test("without a gang nobody lends an account to one, without police nobody is flagged by them", () => {
  expect(generateNamedCity("river-no-gang", 1, SMALL).truth.straws).toEqual([]);
  const persons = rowsOf(generateNamedCity("river-no-police", 1, SMALL), "persons");
  expect(new Set(persons.map((row) => row.flags))).toEqual(new Set(["", "minor"]));
});
