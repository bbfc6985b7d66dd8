import type { City } from "../generator/generate-city.ts";
import { announceNumbers } from "./daily-life/announce-numbers.ts";
import { shopOnline } from "./daily-life/shop-online.ts";
import { openShops } from "./daily-life/shops.ts";
import { spend } from "./daily-life/spend.ts";
import { talk } from "./daily-life/talk.ts";
import { travel } from "./daily-life/travel.ts";
import { foundGangs, runGang } from "./gangs/run-gangs.ts";
import { nameStraws } from "./gangs/straws.ts";
import { runLookAlikes } from "./look-alikes/run-look-alikes.ts";
import type { CrossingParameters } from "./parameters.ts";
import { buyFarAway, drawUsers } from "./people/drug-users.ts";
import { buildPeople } from "./people/settle.ts";
import { buildPlaces } from "./places/build-places.ts";
import { makeRecords } from "./records/make-records.ts";
import { observe } from "./records/observe.ts";
import { sampleWasteWater } from "./records/waste-water.ts";
import { emptyWorld, scaled } from "./world.ts";

/** Drug users; of these as many buy from sources that nobody of the folder belongs to. */
const USERS = { all: 215, farAway: 45, withoutGang: 90 };

/** Same parameters give the same city, byte for byte. */
export function generateCrossingCity(parameters: CrossingParameters): City {
  const world = emptyWorld(parameters);
  buildPlaces(world);
  buildPeople(world);
  openShops(world);
  const gangs = foundGangs(world);
  const some = gangs.length > 0;
  const users = drawUsers(world, scaled(world, some ? USERS.all : USERS.withoutGang));
  buyFarAway(world, users.splice(0, scaled(world, some ? USERS.farAway : USERS.withoutGang)));
  const circle = [...users, ...world.otherUsers];
  for (const gang of gangs) runGang(world, gang, users);
  runLookAlikes(world, circle);
  travel(world);
  talk(world);
  spend(world);
  shopOnline(world);
  announceNumbers(world);
  observe(world);
  const water = sampleWasteWater(world);
  nameStraws(
    world,
    gangs.map(({ crew }) => crew),
  );
  for (const user of users) world.otherUsers.add(user);
  return makeRecords(world, water);
}
