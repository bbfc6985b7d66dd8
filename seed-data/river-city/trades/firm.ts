/** Haulage and fruit wholesale: boss, cashier and drivers, customers who pay the cashier, a supplier in another town. */
import { HOUR, MINUTE, weekday } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { exchange } from "../acts/exchange.ts";
import { converse, pay, ring } from "../acts/happen.ts";
import { WORKING } from "../acts/hours.ts";
import type { Manner } from "../acts/manner.ts";
import type { Person } from "../city-types.ts";
import { drawCustomers } from "../people/draw-customers.ts";
import { addAccount, addBusinessLine, addOutsideLine } from "../people/phones-accounts.ts";
import { placesOf } from "../places/build-places.ts";
import { dayStart, type World } from "../world.ts";
import { travel } from "./fetch-stock.ts";
import { DAWN, jobLine } from "./labour-crew.ts";
import { asLookAlike } from "./look-alike.ts";
import { spotsFor } from "./open-business.ts";

const HAULAGE: Manner = {
  hours: WORKING,
  medium: { voice: 0.75, sms: 0, app: 0.25 },
  asked: 1,
  turns: [1, 3],
  talkSeconds: 50,
  pay: { before: 0.25, at: 0.35, after: 0.4, tab: 0 },
  payLag: 15,
  afterHours: 48,
  ways: { door: 0.85, spot: 0.15 },
  lead: [40, 300],
  minutes: [10, 35],
  arrival: 0.6,
  afterword: 0.05,
  memos: ["货款", "运费"],
  packDays: 1,
};

interface Close {
  readonly boss: Person;
  readonly cashier: Person;
  readonly drivers: readonly Person[];
  readonly day: number;
}

/** Customers ring the boss, drivers bring, the cashier is paid; the till goes up and the supplier is paid by week. */
export function runFirm(world: World, random: Random, people: readonly Person[], fruit: boolean): void {
  const [boss, cashier, ...drivers] = people;
  if (!boss || !cashier || drivers.length === 0 || !boss.lines[0] || !cashier.lines[0]) return;
  for (const person of people) asLookAlike(world, person, fruit ? "fruit_wholesale" : "haulage_firm");
  const line = random.chance(0.6) ? addBusinessLine(world, random, boss, null) : boss.lines[0];
  const driverLines = new Map(drivers.map((driver) => [driver, jobLine(world, random, driver)]));
  const customers = drawCustomers(world, random, boss, random.whole(10, 28), 0.05);
  const yard = fruit
    ? world.places.find(({ use }) => use === "wholesale")
    : random.pick(placesOf(world, boss.home.area, "firm"));
  for (const person of people) person.work = yard ?? person.work;
  const source = addOutsideLine(world, random, random.pick(placesOf(world, random.whole(8, 9), "market")));
  const sourceTill = addAccount(world, random, "bank", null, source);
  const manner: Manner = fruit
    ? { ...HAULAGE, hours: DAWN, ways: { shop: 0.5, door: 0.5 }, lead: [30, 120] }
    : HAULAGE;
  const spots = spotsFor(world, random, boss, ["lot", "market"]);
  const rate = fruit ? 0.3 : 0.1;
  for (let day = 0; day < world.parameters.days; day++) {
    for (const buyer of customers) {
      const buyerLine = buyer.lines[0];
      if (!buyerLine || !random.chance(rate)) continue;
      const driver = random.pick(drivers);
      const yuan = Math.max(60, Math.round(random.logNormal(fruit ? 420 : 520, 0.7) / 10) * 10);
      const made = exchange(
        world,
        random,
        manner,
        {
          buyer,
          buyerLine,
          line,
          deliverer: driver,
          delivererLine: driverLines.get(driver) ?? null,
          payee: cashier.accounts[0] ?? null,
          shop: yard ?? null,
          spots,
          counter: spots[0] ?? boss.home,
          yuan,
          cash: random.chance(0.08),
        },
        dayStart(world, day),
      );
      const onTheRoad = driverLines.get(driver);
      if (made && onTheRoad)
        ring(world, random, made.at - random.between(15, 90) * MINUTE, line, onTheRoad, "voice", 25);
    }
    closeDay(world, random, { boss, cashier, drivers, day });
    if (weekday(dayStart(world, day)) === 2) {
      const at = dayStart(world, day) + random.between(8, 16) * HOUR;
      converse(world, random, at, line, source, "voice", random.whole(1, 3), 90);
      pay(
        world,
        at + random.between(0.5, 6) * HOUR,
        boss.accounts[0],
        sourceTill,
        random.whole(30, 240) * 100,
      );
      if (random.chance(0.7)) travel(world, random, random.pick(drivers), random.whole(8, 9), at + 10 * HOUR);
    }
  }
}

function closeDay(world: World, random: Random, { boss, cashier, drivers, day }: Close): void {
  const evening = dayStart(world, day) + random.between(18, 21.5) * HOUR;
  if (day % 3 === 1 && cashier.lines[0] && boss.lines[0]) {
    converse(
      world,
      random,
      evening,
      cashier.lines[0],
      boss.lines[0],
      random.chance(0.5) ? "voice" : "app",
      random.whole(1, 2),
    );
    pay(
      world,
      evening + random.between(5, 60) * MINUTE,
      cashier.accounts[0],
      boss.accounts[0],
      random.whole(15, 90) * 100,
    );
  }
  if (day % 15 === 12)
    for (const driver of drivers)
      pay(world, evening, cashier.accounts[0], driver.accounts[0], random.whole(16, 30) * 100, "");
}
