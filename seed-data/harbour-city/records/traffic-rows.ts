/** Rows of what went to and fro: contacts, payments, parcels, sightings. */
import { isoTime } from "../../generator/clock.ts";
import type { Ids } from "../../generator/records/ids.ts";
import { type City, item } from "../city.ts";
import type { Seen } from "./observe.ts";

const FILE_OF = { person: "persons", phone: "phones", vehicle: "vehicles" } as const;

export function trafficRows(city: City, seen: Seen) {
  const carOf = new Map<number, number>();
  city.persons.forEach(({ vehicle }, person) => {
    if (vehicle) carOf.set(person, carOf.size);
  });
  return {
    contacts: seen.contacts.map(({ act, from, to, fromCell, toCell }) => (ids: Ids) => {
      const { at, medium, seconds } = item(city.contacts, act);
      return {
        at: isoTime(at),
        from_phone_id: ids("phones", from),
        to_phone_id: ids("phones", to),
        medium,
        duration_s: medium === "voice" ? seconds : "",
        from_place_id: ids("places", fromCell),
        to_place_id: ids("places", toCell),
      };
    }),
    payments: seen.payments.map((act) => (ids: Ids) => {
      const { at, from, to, amount, memo } = item(city.payments, act);
      return {
        at: isoTime(at),
        from_account_id: ids("accounts", from),
        to_account_id: ids("accounts", to),
        amount_cny: amount.toFixed(2),
        memo,
      };
    }),
    parcels: seen.parcels.map(({ act, from, to }) => (ids: Ids) => {
      const { sent, delivered, fromPlace, toPlace, grams, declared, carrier } = item(city.parcels, act);
      return {
        carrier,
        sent_at: isoTime(sent),
        delivered_at: delivered < city.end ? isoTime(delivered) : "",
        sender_phone_id: ids("phones", from),
        receiver_phone_id: ids("phones", to),
        sender_place_id: ids("places", fromPlace),
        receiver_place_id: ids("places", toPlace),
        weight_g: grams,
        declared,
      };
    }),
    sightings: seen.sightings.map(({ at, kind, subject, place }) => (ids: Ids) => ({
      at: isoTime(at),
      subject_kind: kind,
      subject_id: ids(FILE_OF[kind], kind === "vehicle" ? (carOf.get(subject) ?? -1) : subject),
      place_id: ids("places", place),
    })),
  };
}
