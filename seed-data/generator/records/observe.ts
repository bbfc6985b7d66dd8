/** What records show of what happened: which acts were recorded, by which SIM, cell or camera. */
import { DAY } from "../clock.ts";
import type { Random } from "../random.ts";
import { simAt } from "../world/phones.ts";
import { settleVisits, type Whereabouts } from "../world/whereabouts.ts";
import { at, type Contact, type World } from "../world/world.ts";

export interface ObservedContact {
  readonly act: number;
  readonly fromPhone: number;
  readonly toPhone: number;
  readonly fromPlace: number;
  readonly toPlace: number;
}
export interface ObservedParcel {
  readonly act: number;
  readonly senderPhone: number;
  readonly receiverPhone: number;
}
export interface ObservedSighting {
  /** The visit it shows, −1 for a phone seen by a cell. */
  readonly visit: number;
  readonly at: number;
  readonly kind: "person" | "phone" | "vehicle";
  readonly subject: number;
  readonly place: number;
}

export interface Observed {
  readonly contacts: readonly ObservedContact[];
  /** Indices of payments. */
  readonly payments: readonly number[];
  readonly parcels: readonly ObservedParcel[];
  readonly sightings: readonly ObservedSighting[];
}

/** Registrations of a phone with a cell, a person a day, besides contacts. choice */
const CELL_SIGHTINGS_PER_DAY = 0.1;
const PRIVATE_PLACE_FACTOR = 0.3;

export function observe(world: World): Observed {
  const { missing } = world.parameters.records;
  const whereabouts = settleVisits(world);
  return {
    contacts: missing.includes("contacts") ? [] : observeContacts(world, whereabouts),
    payments: missing.includes("payments") ? [] : observePayments(world, whereabouts),
    parcels: missing.includes("parcels") ? [] : observeParcels(world),
    sightings: missing.includes("sightings") ? [] : observeSightings(world, whereabouts),
  };
}

function observeContacts(world: World, whereabouts: Whereabouts): ObservedContact[] {
  const random = world.random.fork("observed contacts");
  const seen: ObservedContact[] = [];
  world.contacts.forEach((contact, act) => {
    if (!isInPeriod(world, contact.at) || !random.chance(world.parameters.records.contactRecorded)) return;
    const fromPhone = simAt(world, contact.from, contact.at);
    const toPhone = simAt(world, contact.to, contact.at);
    if (fromPhone < 0 || toPhone < 0 || fromPhone === toPhone) return;
    seen.push({
      act,
      fromPhone,
      toPhone,
      fromPlace: cellOf(world, random, whereabouts, contact, contact.from),
      toPlace: cellOf(world, random, whereabouts, contact, contact.to),
    });
  });
  return seen;
}

function cellOf(
  world: World,
  random: Random,
  whereabouts: Whereabouts,
  contact: Contact,
  line: number,
): number {
  const { cellKnown, appCellKnown, cellNoise, missing } = world.parameters.records;
  const { user, sharedWith } = at(world.lines, line);
  if (
    user < 0 ||
    missing.includes("cells") ||
    !random.chance(contact.medium === "app" ? appCellKnown : cellKnown)
  )
    return -1;
  const carrier = sharedWith.length > 0 && random.chance(0.4) ? at(sharedWith, 0) : user;
  const place = at(world.places, whereabouts.place(carrier, contact.at));
  return random.chance(cellNoise) ? random.pick(at(world.areas, place.area).places.cell) : place.cell;
}

/** A payment at a till did not take place where the visit did not. */
function observePayments(world: World, whereabouts: Whereabouts): number[] {
  const random = world.random.fork("observed payments");
  const seen: number[] = [];
  world.payments.forEach((payment, act) => {
    const made = payment.visit < 0 || whereabouts.endOfVisit(payment.visit) !== null;
    if (
      made &&
      payment.from !== payment.to &&
      isInPeriod(world, payment.at) &&
      random.chance(world.parameters.records.paymentRecorded)
    )
      seen.push(act);
  });
  return seen;
}

function observeParcels(world: World): ObservedParcel[] {
  const random = world.random.fork("observed parcels");
  const seen: ObservedParcel[] = [];
  world.parcels.forEach((parcel, act) => {
    if (!isInPeriod(world, parcel.sentAt) || !random.chance(world.parameters.records.parcelRecorded)) return;
    seen.push({
      act,
      senderPhone: simAt(world, parcel.sender, parcel.sentAt),
      receiverPhone: simAt(world, parcel.receiver, parcel.sentAt),
    });
  });
  return seen;
}

function observeSightings(world: World, whereabouts: Whereabouts): ObservedSighting[] {
  const random = world.random.fork("observed sightings");
  const carried = linesOf(world);
  const seen: ObservedSighting[] = [];
  world.visits.forEach((visit, index) => {
    const end = whereabouts.endOfVisit(index);
    if (end === null || !isInPeriod(world, visit.from)) return;
    const { kind } = at(world.places, visit.place);
    const factor = kind === "home" || kind === "work" ? PRIVATE_PLACE_FACTOR : 1;
    if (!random.chance(world.parameters.records.sightingRecorded * factor)) return;
    const time = visit.from + random.next() * Math.max(20, Math.min(end - visit.from, 1800));
    const add = (sighting: Pick<ObservedSighting, "kind" | "subject">) => {
      seen.push({ ...sighting, visit: index, at: Math.floor(time), place: visit.place });
    };
    for (const sighting of subjects(world, random, visit.person, at(carried, visit.person), time))
      add(sighting);
  });
  registerWithCells(world, random, whereabouts, carried, seen);
  return seen;
}

/** Who or what was seen: the person, a phone (or all that are carried), the vehicle; at times two of them. */
function subjects(
  world: World,
  random: Random,
  person: number,
  lines: readonly number[],
  time: number,
): Pick<ObservedSighting, "kind" | "subject">[] {
  const { vehicle } = at(world.persons, person);
  const found: Pick<ObservedSighting, "kind" | "subject">[] = [];
  const first = random.weighted({ person: 0.45, phone: 0.37, vehicle: vehicle >= 0 ? 0.18 : 0 });
  const phones = lines.map((line) => simAt(world, line, time)).filter((phone) => phone >= 0);
  const both = random.chance(0.3);
  if (first === "person" || both) found.push({ kind: "person", subject: person });
  if (first === "vehicle") found.push({ kind: "vehicle", subject: vehicle });
  if (first === "phone" || both) {
    for (const phone of phones)
      if (random.chance(phones.length > 1 ? 0.7 : 1)) found.push({ kind: "phone", subject: phone });
  }
  return found;
}

function registerWithCells(
  world: World,
  random: Random,
  whereabouts: Whereabouts,
  carried: readonly number[][],
  seen: ObservedSighting[],
): void {
  for (const person of world.persons) {
    for (let i = random.poisson(CELL_SIGHTINGS_PER_DAY * world.parameters.days); i > 0; i--) {
      const time = Math.floor(world.start + random.between(0, world.parameters.days) * DAY);
      const { cell } = at(world.places, whereabouts.place(person.index, time));
      for (const line of at(carried, person.index)) {
        const phone = simAt(world, line, time);
        if (phone >= 0 && random.chance(0.6))
          seen.push({ visit: -1, at: time + random.int(40), kind: "phone", subject: phone, place: cell });
      }
    }
  }
}

function linesOf(world: World): number[][] {
  const lines: number[][] = world.persons.map(() => []);
  world.lines.forEach((line, index) => {
    if (line.user >= 0) at(lines, line.user).push(index);
  });
  return lines;
}

function isInPeriod(world: World, time: number): boolean {
  return time >= world.start && time < world.end;
}
