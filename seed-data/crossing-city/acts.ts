/** Makes records of acts (contacts, payments, parcels, sightings), each coherent where it is made. */
import { DAY, MINUTE } from "../generator/clock.ts";
import { simAt } from "./people/phones.ts";
import { cameraAt, cellAt } from "./places/find-places.ts";
import type { Random } from "./random.ts";
import type { Account, Contact, Line, Parcel, Payment, Person, Place, Sighting, World } from "./world.ts";

export function addContact(
  world: World,
  random: Random,
  a: Line,
  b: Line,
  time: number,
  medium: Contact["medium"],
): Contact | undefined {
  if (time < 0 || time >= world.end) return undefined;
  const from = simAt(a, time, random);
  const to = simAt(b, time, random);
  if (!from || !to || from === to) return undefined;
  const made: Contact = {
    time,
    from,
    to,
    a,
    b,
    medium,
    seconds: medium === "voice" ? Math.max(2, Math.round(random.lognormal(48, 0.95))) : 0,
  };
  world.contacts.push(made);
  return made;
}

export function pay(
  world: World,
  from: Account,
  to: Account,
  time: number,
  yuan: number,
  memo = "",
): Payment | undefined {
  if (time < 0 || time >= world.end || from === to || yuan < 0.01) return undefined;
  const payment: Payment = { time, from, to, yuan: Math.round(yuan * 100) / 100, memo };
  world.payments.push(payment);
  return payment;
}

const GOODS = [
  "日用品",
  "服装",
  "食品",
  "数码配件",
  "文件",
  "化妆品",
  "鞋帽",
  "茶叶",
  "玩具",
  "图书",
  "五金",
  "保健品",
];

const CARRIERS = ["浮云快递", "信天翁速运", "海燕物流", "飞鱼快递"];

export function sendParcel(
  world: World,
  random: Random,
  from: Line,
  to: Line,
  sent: number,
  days: number,
  origin: Place,
  target: Place,
  grams: number,
): Parcel | undefined {
  if (sent < 0 || sent >= world.end) return undefined;
  const s = simAt(from, sent, random);
  const d = simAt(to, sent, random);
  if (!s || !d) return undefined;
  const made: Parcel = {
    sent,
    delivered: sent + days * DAY,
    from: s,
    to: d,
    origin,
    target,
    grams: Math.round(grams),
    declared: random.pick(GOODS),
    carrier: random.pick(CARRIERS),
  };
  world.parcels.push(made);
  return made;
}

/** What cameras and cells note when a person is at a place: often nothing, at times more than one record. */
export function takeNotice(
  world: World,
  random: Random,
  person: Person,
  place: Place,
  time: number,
  eye = 0.6,
): Sighting[] {
  const out: Sighting[] = [];
  const add = (s: Sighting): void => {
    if (s.time < 0 || s.time >= world.end) return;
    world.sightings.push(s);
    out.push(s);
  };
  const camera = cameraAt(world, place);
  if (random.chance(eye)) {
    if (person.car && camera && random.chance(0.3))
      add({
        time: time - random.between(0, 3) * MINUTE,
        subject: person.car,
        kind: "vehicle",
        place: camera,
      });
    else
      add({
        time: time + random.between(-2, 3) * MINUTE,
        subject: person,
        kind: "person",
        place: camera && random.chance(0.7) ? camera : place,
      });
  }
  if (random.chance(eye * 0.55)) {
    const sim = simAt(
      random.pick(person.lines.length > 0 ? person.lines : [{ person: person, sims: [], base: null }]),
      time,
      random,
    );
    if (sim)
      add({
        time: time + random.between(-4, 5) * MINUTE,
        subject: sim,
        kind: "phone",
        place: random.chance(0.5) ? place : cellAt(world, place, random.next()),
      });
  }
  return out;
}
