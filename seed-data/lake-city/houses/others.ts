/** Look-alikes that are no house: card circles, families with one phone, users who buy from far away. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { mediumOf, meet, pay, send, simAt, talk } from "../acts.ts";
import { wallet } from "../life/spend.ts";
import { openAccount } from "../people.ts";
import { AREAS, FIRST_TOWN, placesOf } from "../places.ts";
import { atHour, gamma, renewals } from "../processes.ts";
import type { Line, Person, Place, World } from "../types.ts";
import { recruit } from "./house.ts";
import { midnightOf } from "./money.ts";

const CIRCLES_PER_THOUSAND = 2;
const SHARING_PER_THOUSAND = 2.6;
const FAR_DESKS = 3;

/** Before anybody talks: the second of two people of a household gives up an own phone. */
export function sharePhones(world: World): void {
  const random = world.random.fork("shared phones");
  const pairs = world.ties.filter(
    ({ kind, a, b }) =>
      kind === "household" && a.lines.length > 0 && b.lines.length === 1 && !a.taken && !b.taken,
  );
  for (const { a, b } of random.sample(
    pairs,
    Math.max(1, Math.round((world.parameters.persons * SHARING_PER_THOUSAND) / 1000)),
  )) {
    const [line, old] = [a.lines[0] as Line, b.lines[0] as Line];
    if (a.taken || b.taken || line.shared.length > 0 || b.lines.length !== 1) continue;
    world.lines.splice(world.lines.indexOf(old), 1);
    b.lines[0] = line;
    line.shared.push(b);
    for (const person of [a, b]) {
      person.taken = true;
      world.lookAlikes.set(person, "shared_phone");
    }
  }
}

export function playCards(world: World): void {
  const random = world.random.fork("cards");
  for (
    let n = Math.max(1, Math.round((world.parameters.persons * CIRCLES_PER_THOUSAND) / 1000));
    n > 0;
    n--
  ) {
    const players = recruit(world, random, random.whole(4, 7), () => true);
    for (const player of players) world.lookAlikes.set(player, "card_circle");
    const room = random.pick(placesOf(world, players[0]?.home.area ?? 0, "other"));
    const stake = random.pick([20, 50, 100]);
    for (const time of renewals(random, world.start, world.end, 3, random.between(2, 6))) {
      const at = atHour(random, midnightOf(world, time), 19.5, 1.5);
      play(world, random, random.sample(players, 4), at, stake, room);
    }
  }
}

function play(
  world: World,
  random: Random,
  table: readonly Person[],
  at: number,
  stake: number,
  room: Place,
): void {
  const [host, ...guests] = table;
  if (!host) return;
  for (const guest of guests)
    talk(
      world,
      random,
      host.lines[0],
      guest.lines[0],
      at + random.exponential(12) * MINUTE,
      mediumOf(random, 0.4),
    );
  meet(world, random, table, room, at + HOUR, 150);
  const winner = random.pick(table);
  for (const loser of table)
    if (loser !== winner && random.chance(0.7))
      pay(
        world,
        wallet(random, loser),
        wallet(random, winner),
        at + HOUR * random.between(1.5, 4),
        stake * random.whole(1, 9),
      );
}

/** Desks outside of the city, of whom a number and an account are known and nobody behind them. */
export function buyFromAfar(world: World, users: ReadonlySet<Person>): void {
  const random = world.random.fork("far");
  const desks = Array.from({ length: FAR_DESKS }, () => {
    const line: Line = {
      user: null,
      shared: [],
      sims: [],
      base: random.pick(placesOf(world, random.whole(FIRST_TOWN, AREAS - 1), "hotel")),
    };
    line.sims.push({ line, holder: null, imei: "", from: world.start - 30 * DAY, to: world.end + DAY });
    world.lines.push(line);
    return {
      line,
      account: openAccount(world, random, null, random.pick(["bank", "wechat"])),
      unit: random.between(180, 480),
    };
  });
  for (const person of users) {
    if (!world.lookAlikes.has(person)) world.lookAlikes.set(person, "buys_from_afar");
    const { line, account, unit } = random.pick(desks);
    const own = person.lines[0];
    const gap = gamma(random, 3, 9);
    for (const time of renewals(random, world.start, world.end, 1.6, gap)) {
      const at = atHour(random, midnightOf(world, time), 19, 3.5);
      talk(world, random, own, line, at, "app");
      if (random.chance(0.7)) talk(world, random, line, own, at + random.exponential(6) * MINUTE, "app");
      const paid = at + random.logNormal(25, 1) * MINUTE;
      pay(
        world,
        wallet(random, person),
        account,
        paid,
        10 * Math.max(1, Math.round((unit * random.logNormal(0.9, 0.5)) / 10)),
      );
      const sent = paid + random.logNormal(6, 0.6) * HOUR;
      if (random.chance(0.75))
        send(world, random, {
          sent,
          from: random.chance(0.7) ? simAt(line, sent) : null,
          to: simAt(own, sent),
          origin: random.pick(placesOf(world, line.base.area, "shop")),
          target: random.chance(0.5) ? random.pick(placesOf(world, person.home.area, "locker")) : person.home,
          days: 2,
        });
    }
  }
}
