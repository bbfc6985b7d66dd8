/** Rows of what happened: contacts, payments, parcels, sightings; and of ties and chemicals. */
import { DAY } from "../../generator/clock.ts";
import { onTheMove } from "../people/whereabouts.ts";
import { cellAt } from "../places/find-places.ts";
import { iso } from "../time.ts";
import type { Contact, Line, Parcel, Sighting, Sim, World } from "../world.ts";
import type { Delivered } from "./deliver.ts";
import { unlessLost } from "./register-rows.ts";
import type { Row } from "./rows.ts";

export function actRows(world: World, delivered: Delivered): Record<string, Row[]> {
  const { ids } = delivered;
  const contacts = delivered.contacts.map((contact) => contactRow(world, delivered, contact));
  const payments = delivered.payments.map((payment) => ({
    payment_id: ids.payment(payment),
    at: iso(payment.time),
    from_account_id: ids.account(payment.from),
    to_account_id: ids.account(payment.to),
    amount_cny: payment.yuan,
    memo: payment.memo,
    source_id: "s0",
  }));
  const parcels = delivered.parcels.map((parcel) => parcelRow(world, delivered, parcel));
  const sightings = delivered.sightings.map((sighting) => ({
    sighting_id: ids.sighting(sighting),
    at: iso(sighting.time),
    subject_kind: sighting.kind,
    subject_id: subjectOf(delivered, sighting),
    place_id: ids.place(sighting.place),
    source_id: "s2",
  }));
  const ties = tieRows(world, delivered);
  return { contacts, payments, parcels, sightings, ties, chemicals: chemicalRows(world, delivered) };
}

/** The cell that served a line: by where its person was, or where the line is at home. */
function servingCell(world: World, { random, ids }: Delivered, line: Line, time: number): string {
  const place = line.person ? onTheMove(world, line.person, time) : line.base;
  return place ? ids.place(cellAt(world, place, random.next())) : "";
}

function contactRow(world: World, delivered: Delivered, contact: Contact): Row {
  const { random, ids } = delivered;
  const lost = contact.medium === "app" ? 0.3 : 0.06;
  const cell = (line: Line) => unlessLost(random, servingCell(world, delivered, line, contact.time), lost);
  return {
    contact_id: ids.contact(contact),
    at: iso(contact.time),
    from_phone_id: ids.sim(contact.from),
    to_phone_id: ids.sim(contact.to),
    medium: contact.medium,
    duration_s: contact.medium === "voice" ? contact.seconds : "",
    from_place_id: cell(contact.a),
    to_place_id: cell(contact.b),
    source_id: "s6",
  };
}

function parcelRow(world: World, { random, ids }: Delivered, parcel: Parcel): Row {
  return {
    parcel_id: ids.parcel(parcel),
    carrier: parcel.carrier,
    sent_at: iso(parcel.sent),
    delivered_at: parcel.delivered < world.end ? iso(parcel.delivered) : "",
    sender_phone_id: unlessLost(random, ids.sim(parcel.from), 0.03),
    receiver_phone_id: ids.sim(parcel.to),
    sender_place_id: ids.place(parcel.origin),
    receiver_place_id: unlessLost(random, ids.place(parcel.target), 0.02),
    weight_g: parcel.grams,
    declared: parcel.declared,
    source_id: "s1",
  };
}

function subjectOf({ ids }: Delivered, { subject }: Sighting): string {
  if ("lines" in subject) return ids.person(subject);
  return "plate" in subject ? ids.vehicle(subject) : ids.sim(subject as Sim);
}

/** Few of the kin are on record. */
function tieRows({ ties }: World, { random, ids }: Delivered): Row[] {
  return ties
    .filter((tie) => tie.kin && random.chance(0.15))
    .map((tie, i) => ({
      tie_id: `b${i + 1}`,
      layer: "kinship",
      from_person_id: ids.person(tie.a),
      to_person_id: ids.person(tie.b),
      weight: 1,
      directed: "false",
      source_id: "s3",
    }));
}

/** Sales of chemicals by which nobody of the folder makes a drug. */
function chemicalRows({ persons }: World, { random, ids }: Delivered): Row[] {
  return random.sample(persons, 24).map((person, i) => ({
    transaction_id: `x${i + 1}`,
    at: iso(random.between(-200, 59) * DAY),
    seller_name: random.pick(["远潮化工", "深蓝试剂"]),
    buyer_person_id: unlessLost(random, ids.person(person), 0.3),
    buyer_name: person.name,
    chemical: random.pick(["甲苯", "丙酮", "盐酸", "硫酸", "高锰酸钾"]),
    kg: random.int(1, 40),
    place_id: ids.place(person.work ?? person.home),
    source_id: "s7",
  }));
}
