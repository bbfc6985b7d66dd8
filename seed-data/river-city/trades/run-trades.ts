/** Who in town takes up which trade; a member of a gang may hold one as well as anybody. */
import type { Random } from "../../generator/random.ts";
import type { Person } from "../city-types.ts";
import { adults, scaled, type World } from "../world.ts";
import { playCards } from "./card-tables.ts";
import { keepClassTill, leadGroupBuying, letRooms } from "./collectors.ts";
import { DAY_TRADES } from "./day-trades.ts";
import { runFirm } from "./firm.ts";
import { runLabourCrew } from "./labour-crew.ts";
import { NIGHT_TRADES } from "./night-trades.ts";
import { openBusiness } from "./open-business.ts";
import { ROAD_TRADES } from "./road-trades.ts";
import { runBusiness } from "./run-trade.ts";
import { keepSavingsClub, lend } from "./savings-and-loans.ts";
import { keepStation, letFlats, rideForMeals, tradeSecondHand } from "./strangers.ts";

type Alone = (world: World, random: Random, person: Person) => void;

/** Among 1,500 people. */
const ALONE: readonly (readonly [count: number, run: Alone])[] = [
  [3, leadGroupBuying],
  [3, keepClassTill],
  [3, letRooms],
  [3, keepSavingsClub],
  [7, rideForMeals],
  [3, keepStation],
  [4, tradeSecondHand],
  [4, letFlats],
  [4, playCards],
];

const CREWS = 2;

const FIRMS = { haulage: 2, fruit: 2 };

const LENDERS = 2;

/** Share of trades that are held by members of a gang beside what they do for it. */
const COVER = 0.05;

export function runTrades(world: World, members: ReadonlySet<Person>): void {
  const random = world.random.fork("trades");
  for (const kind of [...DAY_TRADES, ...NIGHT_TRADES, ...ROAD_TRADES])
    for (let n = scaled(world, kind.count); n > 0; n--) {
      const stream = random.fork(`${kind.kind} ${n}`);
      const owner = freePerson(world, stream, members);
      if (owner) runBusiness(world, stream, openBusiness(world, stream, kind, owner));
    }
  for (const [count, run] of ALONE)
    for (let n = scaled(world, count); n > 0; n--) {
      const stream = random.fork(`${run.name} ${n}`);
      const person = freePerson(world, stream, members);
      if (person) run(world, stream, person);
    }
  for (let n = scaled(world, CREWS); n > 0; n--)
    runLabourCrew(world, random, team(world, random, members, random.whole(6, 12)));
  for (let n = scaled(world, FIRMS.haulage); n > 0; n--)
    runFirm(world, random, team(world, random, members, random.whole(4, 8)), false);
  for (let n = scaled(world, FIRMS.fruit); n > 0; n--)
    runFirm(world, random, team(world, random, members, random.whole(4, 7)), true);
  for (let n = scaled(world, LENDERS); n > 0; n--) {
    const [lender, collector] = team(world, random, members, 2);
    if (lender && collector) lend(world, random, lender, collector);
  }
}

function isFree({ age, lines, accounts, trade }: Person): boolean {
  return age >= 19 && age < 62 && lines.length > 0 && accounts.length > 0 && trade === null;
}

/** Somebody without a trade; now and then from a gang, whose honest side it is. */
function freePerson(world: World, random: Random, members: ReadonlySet<Person>): Person | undefined {
  const from = random.chance(COVER) ? [...members] : adults(world).filter((p) => !members.has(p));
  const free = from.filter((person) => isFree(person) && !world.straws.has(person));
  return free.length > 0 ? random.pick(free) : undefined;
}

/** People who work together, some of them kin. */
function team(world: World, random: Random, members: ReadonlySet<Person>, size: number): Person[] {
  const first = freePerson(world, random, new Set());
  const free = adults(world).filter(
    (p) => isFree(p) && !members.has(p) && !world.straws.has(p) && p !== first,
  );
  const kin = (first?.household ?? []).filter((p) => free.includes(p));
  const others = random.sample(free, size);
  return [...new Set([...(first && !members.has(first) ? [first] : []), ...kin, ...others])].slice(0, size);
}
