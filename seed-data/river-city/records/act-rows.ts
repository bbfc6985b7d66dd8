/** Rows of what happened: contacts with the cells that served them, payments, parcels, sightings. */
import { isoTime } from "../../generator/clock.ts";
import { type Row, unlessLost } from "../../generator/records/row-table.ts";
import type { Line, Person, Sighting, Sim, Vehicle } from "../city-types.ts";
import { cellOf, whereIs } from "../people/whereabouts.ts";
import type { World } from "../world.ts";
import type { Delivered } from "./deliver.ts";

const CELL_LOST = { voice: 0.05, sms: 0.05, app: 0.35 };

export function actRows(
  world: World,
  delivered: Delivered,
): Readonly<Record<"contacts" | "payments" | "parcels" | "sightings", readonly Row[]>> {
  const { random, lists, id } = delivered;
  const cell = (line: Line, at: number, lost: number): string => {
    const place = line.user ? whereIs(world, line.user, at) : line.base;
    return place && !random.chance(lost) ? id("places", cellOf(world, random, place)) : "";
  };
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
      delivered_at: parcel.delivered < world.end ? isoTime(parcel.delivered) : "",
      sender_phone_id: unlessLost(random, id("phones", parcel.from), 0.04),
      receiver_phone_id: id("phones", parcel.to),
      sender_place_id: unlessLost(random, id("places", parcel.origin), 0.02),
      receiver_place_id: unlessLost(random, id("places", parcel.target), 0.03),
      weight_g: parcel.grams,
      declared: parcel.declared,
    })),
    sightings: lists.sightings.map((sighting) => ({
      sighting_id: id("sightings", sighting),
      at: isoTime(sighting.at),
      subject_kind: sighting.kind,
      subject_id: subjectId(delivered, sighting),
      place_id: id("places", sighting.place),
    })),
  };
}

function subjectId({ id }: Delivered, { kind, subject }: Sighting): string {
  if (kind === "person") return id("persons", subject as Person);
  return kind === "phone" ? id("phones", subject as Sim) : id("vehicles", subject as Vehicle);
}
