/** A city from parameters and a seed: the tables of a case folder and the truth behind them. */
import { startOfDate } from "./clock.ts";
import { announceNewNumbers, talkDaily } from "./daily-life/contacts.ts";
import { spendDaily } from "./daily-life/money.ts";
import { goOut, openShops } from "./daily-life/outings.ts";
import { shopOnline } from "./daily-life/parcels.ts";
import { foundGangs, runGangs } from "./gangs/all.ts";
import { runLookalikes } from "./lookalikes/all.ts";
import type { CityParameters } from "./parameters.ts";
import { Random } from "./random.ts";
import { observe } from "./records/observe.ts";
import { keepPoliceRecords } from "./records/police.ts";
import { type CaseFolder, makeTables } from "./records/tables.ts";
import { type Truth, tellTruth } from "./records/truth.ts";
import { sampleWasteWater } from "./records/wastewater.ts";
import { buildAccounts } from "./world/accounts.ts";
import { buildFriendships } from "./world/friendships.ts";
import { buildPhones } from "./world/phones.ts";
import { buildMap } from "./world/places.ts";
import { buildPopulation } from "./world/population.ts";
import { emptyWorld, type World } from "./world/world.ts";

export interface City {
  readonly tables: CaseFolder;
  readonly truth: Truth;
}

/** Same parameters and seed give the same city, byte for byte. */
export function generateCity(parameters: CityParameters, seed: number): City {
  const world = peopledWorld(parameters, seed);
  live(world);
  const seen = observe(world);
  const police = keepPoliceRecords(world);
  const { samples, alerts } = sampleWasteWater(world);
  const { ids, tables } = makeTables(world, { seen, police, waste: samples });
  return { tables, truth: tellTruth(world, seed, ids, seen, police, alerts) };
}

/** The waste water of the same city alone, a hundred times as fast: daily life does not show in it. */
export function generateWasteWater(
  parameters: CityParameters,
  seed: number,
): ReturnType<typeof sampleWasteWater> {
  return sampleWasteWater(peopledWorld(parameters, seed));
}

/** People, look-alikes and gangs with all they did, before daily life is added. */
function peopledWorld(parameters: CityParameters, seed: number): World {
  const world = emptyWorld(parameters, new Random(`city ${seed}`), startOfDate(parameters.startDate));
  settle(world);
  const gangs = foundGangs(world);
  runLookalikes(world);
  runGangs(world, gangs);
  return world;
}

function settle(world: World): void {
  buildMap(world);
  buildPopulation(world);
  buildPhones(world);
  buildAccounts(world);
  buildFriendships(world);
}

function live(world: World): void {
  const shops = openShops(world);
  talkDaily(world);
  announceNewNumbers(world);
  goOut(world, shops);
  spendDaily(world);
  shopOnline(world);
}
