/** Card circles: the same few, rung at noon, an evening at the table, what was lost paid on leaving or days later. */
import { DAY, HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { converse, pay, purse, ring } from "../acts/happen.ts";
import { meet } from "../acts/visits.ts";
import type { Person } from "../city-types.ts";
import { acquaintances } from "../people/build-ties.ts";
import { placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";
import { asLookAlike } from "./look-alike.ts";

/** Also the keeper of the room, who is paid by the table and knows whom to ring when a fourth is missing. */
export function playCards(world: World, random: Random, keeper: Person): void {
  asLookAlike(world, keeper, "card_circle");
  const room = random.pick(placesOf(world, keeper.home.area, "tables"));
  keeper.work = room;
  const circle = circleOf(world, random, keeper);
  for (const player of circle) if (random.chance(0.4)) asLookAlike(world, player, "card_circle");
  const nights = new Set(random.sample([0, 1, 2, 3, 4, 5, 6], random.whole(2, 4)));
  const stake = random.pick([20, 50, 50, 100]);
  const own = keeper.lines[0];
  if (!own) return;
  for (let day = 0; day < world.parameters.days; day++) {
    if (!nights.has(weekday(dayStart(world, day)))) continue;
    const four = random.sample(circle, 4);
    const at = dayStart(world, day) + random.between(18.8, 20.2) * HOUR;
    for (const player of four) {
      const line = player.lines[0];
      if (line && random.chance(0.7))
        converse(
          world,
          random,
          at - random.between(1, 8) * HOUR,
          own,
          line,
          random.chance(0.5) ? "voice" : "app",
          random.whole(1, 2),
          25,
        );
    }
    const played = meet(world, random, four, room, at, random.between(150, 260));
    if (!played) continue;
    const ends = Math.min(...played.map(({ to }) => to));
    settle(world, random, four, stake, ends);
    pay(
      world,
      ends + 3 * MINUTE,
      purse(random, random.pick(four)),
      keeper.accounts[0],
      random.pick([20, 30, 40]),
      random.chance(0.3) ? "台费" : "",
    );
  }
}

/** Two of four lose; some owe it until rung about it. */
function settle(world: World, random: Random, four: readonly Person[], stake: number, ends: number): void {
  const [winner, second, ...losers] = four;
  if (!winner || !second) return;
  for (const loser of losers) {
    const to = random.chance(0.7) ? winner : second;
    const owed = stake * random.whole(1, 9);
    if (random.chance(0.75))
      pay(world, ends - random.between(-4, 10) * MINUTE, purse(random, loser), to.accounts[0], owed);
    else {
      const later = ends + random.between(0.4, 4) * DAY;
      if (to.lines[0] && loser.lines[0])
        ring(
          world,
          random,
          later - random.exponential(40 * MINUTE),
          to.lines[0],
          loser.lines[0],
          "voice",
          30,
        );
      pay(world, later, purse(random, loser), to.accounts[0], owed, random.chance(0.2) ? "牌钱" : "");
    }
  }
}

function circleOf(world: World, random: Random, keeper: Person): Person[] {
  const isFit = ({ age, lines, accounts }: Person) => age > 24 && lines.length > 0 && accounts.length > 0;
  const near = acquaintances(keeper, ["friend", "neighbour", "village", "kin"]).filter(isFit);
  const more = world.persons.filter((p) => isFit(p) && p.home.area === keeper.home.area && p !== keeper);
  return [...new Set([...random.sample(near, 6), ...random.sample(more, 8)])].slice(0, random.whole(7, 12));
}
