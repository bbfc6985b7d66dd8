/** Rows of the registers and of what happened. */
import { DAY, isoDate, isoTime } from "../../generator/clock.ts";
import { shuffledIndices } from "../../generator/records/ids.ts";
import { idNumber } from "../../generator/records/numbers.ts";
import { type Row, unlessLost } from "../../generator/records/row-table.ts";
import { simAt, whereIs } from "../acts.ts";
import { areaCode, catchmentOf, cellOf } from "../places.ts";
import type { Line, Person, Sim, Vehicle, World } from "../types.ts";
import type { Delivered } from "./deliver.ts";

const CELL_LOST = { voice: 0.05, sms: 0.06, app: 0.35 };
const KIN_ON_RECORD = 0.24;

export function registerRows(world: World, { random, lists, id, holderOf }: Delivered) {
  const numbers = (label: string, length: number, digits: number) => {
    const order = shuffledIndices(random.fork(label), length);
    return (i: number) => String((order[i] ?? 0) * 19 + 11).padStart(digits, "0");
  };
  const phone = numbers("phone numbers", lists.phones.length, 8);
  const account = numbers("account numbers", lists.accounts.length, 12);
  const plate = numbers("plates", lists.vehicles.length, 6);
  const order = shuffledIndices(random.fork("id numbers"), lists.persons.length);
  const noted = ({ flags }: Person) =>
    [...flags].filter((flag) => world.parameters.kind !== "no-police" || flag === "minor");
  return {
    persons: lists.persons.map((person, i) => ({
      person_id: id("persons", person),
      name: person.name,
      aliases: random.chance(0.06) ? `${random.pick(["阿", "小", "老"])}${person.name.slice(-1)}` : "",
      id_number: unlessLost(
        random,
        idNumber(areaCode(person.home.area), person.birth, order[i] ?? 0, person.sex),
        0.03,
      ),
      sex: person.sex,
      birth_date: isoDate(person.birth),
      home_place_id: unlessLost(random, id("places", person.home), 0.04),
      flags: noted(person).sort().join(";"),
    })),
    places: lists.places.map((place) => ({
      place_id: id("places", place),
      name: place.name,
      kind: place.kind,
      lat: place.lat.toFixed(5),
      lon: place.lon.toFixed(5),
      area_code: areaCode(place.area),
      catchment_id: catchmentOf(place.area),
    })),
    // Numbers that nobody can have: no mobile number begins with 100, no bank issues 0000, 泽 is no province.
    phones: lists.phones.map((sim, i) => ({
      phone_id: id("phones", sim),
      number: `100${phone(i)}`,
      imei: unlessLost(random, sim.imei, 0.08),
      holder_person_id: id("persons", holderOf(sim)),
      active_from: random.chance(0.5) ? isoTime(sim.from) : "",
      active_to: sim.to < world.end && random.chance(0.5) ? isoTime(sim.to) : "",
    })),
    accounts: lists.accounts.map((one, i) => ({
      account_id: id("accounts", one),
      provider: one.provider,
      number: `0000${account(i)}`,
      holder_person_id: unlessLost(random, id("persons", one.holder), 0.02),
      phone_id: unlessLost(random, id("phones", simAt(one.line, Math.max(one.opened, world.start))), 0.15),
      opened_at: random.chance(0.7) ? isoTime(one.opened) : "",
    })),
    vehicles: lists.vehicles.map((vehicle, i) => ({
      vehicle_id: id("vehicles", vehicle),
      plate: `泽${plate(i)}`,
      owner_person_id: id("persons", vehicle.owner),
    })),
    ties: world.ties
      .filter(({ kind }) => (kind === "household" || kind === "kin") && random.chance(KIN_ON_RECORD))
      .map(({ a, b }, i) => ({
        tie_id: `b${i + 1}`,
        layer: "kinship",
        from_person_id: id("persons", a),
        to_person_id: id("persons", b),
        weight: 1,
        directed: "false",
      })),
  };
}

export function actRows(world: World, { random, lists, id }: Delivered): Record<string, readonly Row[]> {
  const cell = (line: Line, at: number, lost: number): string =>
    random.chance(lost)
      ? ""
      : id("places", cellOf(world, random, line.user ? whereIs(world, line.user, at) : line.base));
  return {
    contacts: lists.contacts.map((contact) => ({
      contact_id: id("contacts", contact),
      at: isoTime(contact.at),
      from_phone_id: id("phones", contact.from),
      to_phone_id: id("phones", contact.to),
      medium: contact.medium,
      duration_s: contact.medium === "voice" ? contact.seconds : "",
      from_place_id: cell(contact.from.line, contact.at, CELL_LOST[contact.medium]),
      to_place_id: cell(contact.to.line, contact.at, CELL_LOST[contact.medium]),
    })),
    payments: lists.payments.map((payment) => ({
      payment_id: id("payments", payment),
      at: isoTime(payment.at),
      from_account_id: id("accounts", payment.from),
      to_account_id: id("accounts", payment.to),
      amount_cny: payment.yuan.toFixed(2),
      memo: payment.memo,
    })),
    parcels: lists.parcels.map((parcel) => ({
      parcel_id: id("parcels", parcel),
      carrier: parcel.carrier,
      sent_at: isoTime(parcel.sent),
      delivered_at: parcel.delivered < world.end + DAY / 4 ? isoTime(parcel.delivered) : "",
      sender_phone_id: unlessLost(random, id("phones", parcel.from), 0.04),
      receiver_phone_id: unlessLost(random, id("phones", parcel.to), 0.02),
      sender_place_id: id("places", parcel.origin),
      receiver_place_id: unlessLost(random, id("places", parcel.target), 0.03),
      weight_g: parcel.grams,
      declared: parcel.declared,
    })),
    sightings: lists.sightings.map(({ at, kind, subject, place }, i) => ({
      sighting_id: id("sightings", lists.sightings[i]),
      at: isoTime(at),
      subject_kind: kind,
      subject_id:
        kind === "person"
          ? id("persons", subject as Person)
          : kind === "phone"
            ? id("phones", subject as Sim)
            : id("vehicles", subject as Vehicle),
      place_id: id("places", place),
    })),
  };
}
