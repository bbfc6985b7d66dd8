/** A river city from parameters: its people, gangs and trades live their days, and what was recorded is delivered. */
import type { City } from "../generator/generate-city.ts";
import { announceNumber } from "./acts/announce-number.ts";
import type { Person } from "./city-types.ts";
import { winCustomers } from "./gangs/customers.ts";
import { foundGangs } from "./gangs/found-gangs.ts";
import { runGang } from "./gangs/run-gang.ts";
import { sell } from "./gangs/sell.ts";
import { bringAlong } from "./life/bring-along.ts";
import { fallIll } from "./life/fall-ill.ts";
import { goHome } from "./life/go-home.ts";
import { goOut } from "./life/go-out.ts";
import { serviceCalls, shopOnline } from "./life/shop-online.ts";
import { openTills, spend } from "./life/spend.ts";
import { talk } from "./life/talk.ts";
import type { RiverParameters } from "./parameters.ts";
import { buildPeople } from "./people/build-people.ts";
import { buildTies, otherOf } from "./people/build-ties.ts";
import { buyFarAway, drawUsers } from "./people/drug-users.ts";
import { buildPlaces } from "./places/build-places.ts";
import { makeRecords } from "./records/make-records.ts";
import { observe } from "./records/observe.ts";
import { runTrades } from "./trades/run-trades.ts";
import { emptyWorld, scaled, type World } from "./world.ts";

/** Of 1,500 people; where no gang sells, all users buy far away. */
const FAR_USERS = 42;

/** Same parameters give the same city, byte for byte. */
export function generateRiverCity(parameters: RiverParameters): City {
  const world = emptyWorld(parameters);
  buildPlaces(world);
  buildPeople(world);
  buildTies(world);
  drawUsers(world);
  const members = liveOnDrugs(world);
  runTrades(world, members);
  const tills = openTills(world);
  bringAlong(world, members);
  fallIll(world);
  goHome(world);
  goOut(world, tills);
  talk(world);
  spend(world, tills);
  shopOnline(world);
  serviceCalls(world);
  announcePrivateNumbers(world);
  observe(world);
  return makeRecords(world);
}

/** Gangs, their customers, and users who buy elsewhere; returns the members. */
function liveOnDrugs(world: World): ReadonlySet<Person> {
  const gangs = foundGangs(world);
  const pool = world.random.fork("pool").shuffle([...world.users]);
  buyFarAway(world, pool.splice(0, gangs.length > 0 ? scaled(world, FAR_USERS) : pool.length));
  const customers = winCustomers(world, gangs, pool);
  for (const gang of gangs) {
    sell(
      world,
      gang,
      customers.filter((customer) => customer.gang === gang),
    );
    runGang(world, gang);
  }
  return new Set(gangs.flatMap(({ roles }) => [...roles.keys()]));
}

/** Friends and kin are told of a new private number. */
function announcePrivateNumbers(world: World): void {
  const random = world.random.fork("private numbers");
  for (const person of world.persons) {
    const line = person.lines[0];
    if (!line || line.user !== person || line.sims.length < 2) continue;
    const known = person.ties
      .map((tie) => otherOf(tie, person).lines[0])
      .filter((other) => other !== undefined);
    announceNumber(world, random, line, known);
  }
}
