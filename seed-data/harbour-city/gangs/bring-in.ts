/** How goods come to the stash: fetched by coach or car, sent to a false name, or driven in by the supplier. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { awake, be, post, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import type { Stay } from "../happenings.ts";
import { anyPlace, DISTRICTS, nearest, OUTSIDE } from "../places/build-places.ts";
import { businessLine, carried, type Gang, negotiator } from "./gang.ts";
import { payCourier } from "./helpers-pay.ts";

interface Load {
  readonly supplier: number;
  readonly day: number;
  readonly falseName: number;
}

/** When the goods are at the stash. */
export function bringIn(city: City, gang: Gang, load: Load): number {
  const { habits, posts } = gang;
  const keeper = posts.stashKeepers[0] ?? posts.lieutenant;
  if (habits.supply === "express") return byExpress(city, gang, load, keeper);
  const courier = posts.couriers.length > 0 ? city.random.pick(posts.couriers) : -1;
  if (habits.supply === "supplier_drives" || courier < 0) return supplierComes(city, gang, load, keeper);
  return courierFetches(city, gang, load, courier, keeper);
}

function byExpress(city: City, gang: Gang, { supplier, day, falseName }: Load, keeper: number): number {
  const { random } = city;
  const { home, town } =
    supplier >= 0
      ? item(city.persons, supplier)
      : { home: anyPlace(city, "shop", random.pick(OUTSIDE)), town: 6 };
  const delivered = awake(city, day + random.between(0.8, 3) * DAY, 8, 21);
  const [toPlace = gang.stashPlace] = random.chance(0.6)
    ? (nearest(city, "locker", 1)[gang.stashPlace] ?? [])
    : [];
  post(city, {
    sent: day,
    delivered,
    fromLine: supplier >= 0 && random.chance(0.6) ? businessLine(city, gang, supplier) : -1,
    toLine: random.chance(0.6) ? falseName : businessLine(city, gang, keeper),
    fromPlace: random.chance(0.5) ? home : anyPlace(city, "shop", town),
    toPlace,
    grams: Math.round(random.logNormal(1100, 0.6)),
    declared: random.pick(["茶叶", "配件", "食品", "玩具", "海产", ""]),
  });
  const fetched = awake(city, delivered + random.exponential(4 * HOUR));
  be(city, keeper, fetched, 6, toPlace, { carried: carried(gang, keeper) });
  return fetched + HOUR;
}

function supplierComes(city: City, gang: Gang, { supplier, day }: Load, keeper: number): number {
  const { random } = city;
  if (supplier < 0) return day;
  const supplierLine = businessLine(city, gang, supplier);
  const arrives = day + random.between(2, 12) * HOUR;
  ring(city, arrives - random.between(5, 50) * MINUTE, supplierLine, businessLine(city, gang, keeper), {
    seconds: 20,
  });
  const place = random.chance(0.5)
    ? gang.stashPlace
    : anyPlace(city, random.pick(["other", "hotel"]), gang.town);
  const seenAs = item(city.persons, supplier).vehicle && random.chance(0.5) ? "vehicle" : "any";
  be(city, supplier, arrives, random.between(15, 60), place, {
    seenAs,
    carried: carried(gang, supplier),
  });
  be(city, keeper, arrives, random.between(15, 40), place, { carried: carried(gang, keeper) });
  if (random.chance(0.5) && item(city.persons, supplier).town >= DISTRICTS)
    be(city, supplier, arrives + 2 * HOUR, random.between(7, 11) * 60, anyPlace(city, "hotel", gang.town), {
      seenAs,
    });
  return arrives + 2 * HOUR;
}

function courierFetches(
  city: City,
  gang: Gang,
  { supplier, day }: Load,
  courier: number,
  keeper: number,
): number {
  const { random } = city;
  const { habits, posts } = gang;
  const there =
    supplier >= 0 && item(city.persons, supplier).town >= DISTRICTS
      ? item(city.persons, supplier).town
      : (OUTSIDE[gang.index % 3] ?? 6);
  const line = businessLine(city, gang, courier);
  const senderLine = businessLine(city, gang, negotiator(gang));
  const options = { carried: carried(gang, courier), seenAs: seenAs(habits) };
  const leave = day + random.between(0, 9) * HOUR;
  ring(city, leave - random.between(0.5, 20) * HOUR, senderLine, line, { media: habits.media, seconds: 25 });
  if (habits.supply === "coach") be(city, courier, leave, 20, anyPlace(city, "border", gang.town), options);
  else be(city, courier, leave, 4, anyPlace(city, "camera", gang.town), options);
  const arrive = leave + random.between(5.5, 9) * HOUR;
  const minutes = random.chance(0.4) ? random.between(8, 16) * 60 : random.between(20, 150);
  const place = anyPlace(city, random.pick(["other", "hotel", "border", "shop"]), there);
  const stay = be(city, courier, arrive, minutes, place, options);
  if (supplier >= 0 && random.chance(0.7)) {
    be(city, supplier, arrive + 600, random.between(8, 25), place);
    if (random.chance(0.5))
      ring(city, arrive - 600, line, businessLine(city, gang, supplier), { seconds: 15 });
  }
  if (random.chance(0.6))
    ring(city, arrive + random.between(0.1, 0.8) * minutes * 60, line, senderLine, {
      media: habits.media,
      seconds: 12,
    });
  const back = arrive + minutes * 60 + random.between(5.5, 9) * HOUR;
  be(city, courier, back, random.between(10, 35), gang.stashPlace, options);
  be(city, keeper, back - 600, random.between(20, 60), gang.stashPlace, {
    carried: carried(gang, keeper),
  });
  if (stay >= 0)
    payCourier(city, gang, courier, { leave, back, payer: posts.handlers[0] ?? posts.lieutenant });
  return back + HOUR;
}

function seenAs({ courierSeen }: Gang["habits"]): Stay["seenAs"] {
  return ({ cells: "phone", plates: "vehicle", tickets: "person", hardly: "never", all: "any" } as const)[
    courierSeen
  ];
}
