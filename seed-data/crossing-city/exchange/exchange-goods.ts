/**
 * One exchange of goods for money between two people, the same code for innocent sellers and for gangs:
 * order, payment, hand-over.
 */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Delivery } from "../../generator/parameters.ts";
import { addContact, pay } from "../acts.ts";
import { anyAccount } from "../people/accounts.ts";
import { ownLine } from "../people/phones.ts";
import type { Random } from "../random.ts";
import type { Account, Contact, Line, Parcel, Payment, Person, Place, Sighting, World } from "../world.ts";
import { handOver } from "./hand-over.ts";

export type Channel = "voice" | "sms" | "app" | "voice_then_app" | "app_then_voice";

export interface Style {
  channel: Channel;
  timing: "before" | "at" | "after";
  mix: Partial<Record<Delivery, number>>;
  /** Share of exchanges paid in cash. */
  cash: number;
  /** Share of exchanges in which the buyer makes the first move. */
  inbound: number;
  /** Share of hand-overs that the buyer announces by a call on arrival. */
  arrival: number;
}

export interface Side {
  seller: Person;
  line: Line;
  payee: Account;
  deliverer: Person;
  delivererLine: Line;
  /** A fixed place of meeting; the neighbourhood's corners where absent. */
  venue?: Place;
}

export interface Exchange {
  how: Delivery;
  order: number;
  /** When the goods leave the deliverer's hands. */
  at: number;
  /** When the buyer has them, or the parcel arrives. */
  end: number;
  place: Place;
  yuan: number;
  contacts: Contact[];
  payments: Payment[];
  parcels: Parcel[];
  sightings: Sighting[];
}

export function exchangeGoods(
  world: World,
  random: Random,
  style: Style,
  side: Side,
  buyer: Person,
  order: number,
  yuan: number,
): Exchange | null {
  const how = random.weighted(style.mix);
  const done = handOver(world, random, how, side, buyer, order);
  if (!done) return null;
  const x: Exchange = {
    ...done,
    order,
    yuan,
    contacts: orderTalk(world, random, style, side, buyer, order),
    payments: [],
  };
  const say = (a: Line, b: Line, time: number, medium: Contact["medium"]): void => {
    const c = addContact(world, random, a, b, time, medium);
    if (c) x.contacts.push(c);
  };
  const plain = style.channel === "voice" || style.channel === "sms" ? style.channel : "app";
  if (side.deliverer !== side.seller) {
    say(side.line, side.delivererLine, order + random.between(1, 12) * MINUTE, plain);
    if (random.chance(0.4))
      say(side.delivererLine, side.line, done.at + random.between(1, 15) * MINUTE, plain);
  }
  if (how === "dead_drop")
    say(
      side.line,
      ownLine(buyer),
      done.at + random.between(1, 9) * MINUTE,
      plain === "voice" ? "sms" : plain,
    );
  if (how === "meeting" && random.chance(style.arrival))
    say(
      ownLine(buyer),
      random.chance(0.6) ? side.delivererLine : side.line,
      done.at - random.between(1, 7) * MINUTE,
      "voice",
    );
  if (!random.chance(style.cash)) {
    const at = {
      before: order + Math.min(random.exponential(14) * MINUTE + 60, (done.at - order) * 0.9),
      at: done.end + random.between(-3, 5) * MINUTE,
      after: done.end + random.between(0.2, 40) * HOUR,
    }[style.timing];
    const p = pay(
      world,
      anyAccount(buyer, random),
      side.payee,
      at,
      yuan,
      random.pick(["", "", "", "", "饭钱", "货款", "还款", "转账"]),
    );
    if (p) x.payments.push(p);
  }
  return x;
}

function orderTalk(
  world: World,
  random: Random,
  style: Style,
  side: Side,
  buyer: Person,
  order: number,
): Contact[] {
  const out: Contact[] = [];
  const mine = random.chance(0.9) ? ownLine(buyer) : random.pick(buyer.lines);
  let time = order;
  let inward = random.chance(style.inbound);
  const say = (medium: Contact["medium"]): void => {
    const c = inward
      ? addContact(world, random, mine, side.line, time, medium)
      : addContact(world, random, side.line, mine, time, medium);
    if (c) out.push(c);
    time += random.between(0.4, 7) * MINUTE;
    inward = random.chance(0.25) ? !inward : random.chance(style.inbound);
  };
  const first: Record<Channel, Contact["medium"][]> = {
    voice: ["voice"],
    sms: ["sms"],
    app: ["app"],
    voice_then_app: ["voice", "app"],
    app_then_voice: ["app", "voice"],
  };
  const media = first[style.channel];
  for (const m of media) say(m);
  const last = media[media.length - 1] as Contact["medium"];
  for (let n = last === "voice" ? random.int(0, 1) : random.int(0, 2); n > 0; n--) say(last);
  return out;
}
