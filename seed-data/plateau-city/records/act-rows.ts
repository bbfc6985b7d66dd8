/** Rows of what happened: contacts, payments, parcels, sightings; few kin, and sales of chemicals. */
import { DAY, isoTime } from "../../generator/clock.ts";
import { whereIs } from "../acts/acts.ts";
import { nearest } from "../places.ts";
import type { Person, World } from "../world.ts";
import { type Delivered, type Row, unlessLost } from "./deliver.ts";
import type { Sighting } from "./observe.ts";

export function actRows(world: World, delivered: Delivered): Record<string, Row[]> {
  const { random, sims, accounts, places, contacts, payments, parcels, sightings } = delivered;
  const cell = (person: Person | null, at: number, lost: number): string =>
    person ? unlessLost(random, places.id(nearest(world, whereIs(person, at), "cell", random)), lost) : "";
  return {
    contacts: contacts.things.map((contact) => {
      const lost = contact.medium === "app" ? 0.4 : 0.04;
      return {
        contact_id: contacts.id(contact),
        at: isoTime(contact.at),
        from_phone_id: sims.id(contact.from),
        to_phone_id: sims.id(contact.to),
        medium: contact.medium,
        duration_s: contact.medium === "voice" ? contact.seconds : "",
        from_place_id: cell(contact.caller, contact.at, lost),
        to_place_id: cell(contact.called, contact.at, lost),
        source_id: "s1",
      };
    }),
    payments: payments.things.map((payment) => ({
      payment_id: payments.id(payment),
      at: isoTime(payment.at),
      from_account_id: accounts.id(payment.from),
      to_account_id: accounts.id(payment.to),
      amount_cny: payment.yuan.toFixed(2),
      memo: payment.memo,
      source_id: "s2",
    })),
    parcels: parcels.things.map((parcel) => ({
      parcel_id: parcels.id(parcel),
      carrier: random.pick(["雪鸽速运", "石梯快递", "云桥物流"]),
      sent_at: isoTime(parcel.sent),
      delivered_at: parcel.delivered < world.end ? isoTime(parcel.delivered) : "",
      sender_phone_id: unlessLost(random, sims.id(parcel.from), 0.03),
      receiver_phone_id: sims.id(parcel.to),
      sender_place_id: places.id(parcel.origin),
      receiver_place_id: unlessLost(random, places.id(parcel.target), 0.02),
      weight_g: parcel.grams,
      declared: parcel.declared,
      source_id: "s3",
    })),
    sightings: sightings.things.map((sighting) => ({
      sighting_id: sightings.id(sighting),
      at: isoTime(sighting.at),
      subject_kind: sighting.kind,
      subject_id: subjectId(delivered, sighting),
      place_id: places.id(sighting.place),
      source_id: "s4",
    })),
    ties: kinRows(world, delivered),
    chemicals: chemicalRows(world, delivered),
  };
}

function subjectId({ persons, sims, vehicles }: Delivered, sighting: Sighting): string {
  if (sighting.kind === "person") return persons.id(sighting.subject);
  return sighting.kind === "phone" ? sims.id(sighting.subject) : vehicles.id(sighting.subject);
}

/** A fifth of the households stand in the register as families. */
function kinRows(world: World, { random, persons }: Delivered): Row[] {
  const heads = world.persons.filter(
    ({ household }, i) => household[0] === world.persons[i] && random.chance(0.2),
  );
  return heads
    .flatMap((head) => head.household.slice(1).map((other) => [head, other] as const))
    .map(([head, other], i) => ({
      tie_id: `b${i + 1}`,
      layer: "kinship",
      from_person_id: persons.id(head),
      to_person_id: persons.id(other),
      weight: 1,
      directed: "false",
      source_id: "s5",
    }));
}

/** Bought for honest ends: no gang of the folder makes a drug. */
function chemicalRows(world: World, { random, persons, places }: Delivered): Row[] {
  return random.sample(world.persons, 20).map((person, i) => ({
    transaction_id: `x${i + 1}`,
    at: isoTime(world.end - random.between(1, 240) * DAY),
    seller_name: random.pick(["云梯化工", "石泉试剂"]),
    buyer_person_id: persons.id(person),
    buyer_name: person.name,
    chemical: random.pick(["丙酮", "甲苯", "盐酸", "乙醚"]),
    kg: random.whole(1, 40),
    place_id: places.id(person.work ?? person.home),
    source_id: "s5",
  }));
}
