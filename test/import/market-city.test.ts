import { expect, test } from "vitest";
import { generateNamedCity } from "../../seed-data/named-city.ts";
import { rowsOf } from "./made-cities.ts";
import { madeCitySuite } from "./made-city-suite.ts";

const SMALL = { persons: 600, days: 30 };

madeCitySuite({
  name: "market",
  lookAlikeKinds: 40,
  observable: 0.8,
  citiesForDegree: 6,
  refusedSizes: [{ persons: 100 }, { days: 90 }, { gangs: 5 }],
});

test("without a gang nobody lends an account to one, without police nobody is flagged by them", () => {
  expect(generateNamedCity("market-no-gang", 1, SMALL).truth.straws).toEqual([]);
  const persons = rowsOf(generateNamedCity("market-no-police", 1, SMALL), "persons");
  expect(new Set(persons.map((row) => row.flags))).toEqual(new Set(["", "minor"]));
});

test("every record of a deal lies near it, and its parcel was sent by the one who brought the goods", () => {
  const city = generateNamedCity("market-base", 1, SMALL);
  const parcels = new Map(rowsOf(city, "parcels").map((row) => [row.parcel_id, row]));
  const userOf = new Map(rowsOf(city, "phones").map((row) => [row.phone_id, row.holder_person_id]));
  for (const { phone_id, person_id } of city.truth.phone_users) userOf.set(phone_id, person_id);
  const uncounted = new Set(city.truth.uncounted_phones);
  const contacts = new Map(rowsOf(city, "contacts").map((row) => [row.contact_id, row]));
  for (const deal of city.truth.deals) {
    for (const id of deal.contacts)
      expect(Math.abs(Date.parse(contacts.get(id)?.at ?? "") - Date.parse(deal.at))).toBeLessThan(
        26 * 3_600_000,
      );
    for (const id of deal.parcels) {
      const phone = parcels.get(id)?.sender_phone_id ?? "";
      if (phone && !uncounted.has(phone)) expect(userOf.get(phone), id).toBe(deal.deliverer_person_id);
    }
  }
});
