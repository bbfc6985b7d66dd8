/**
 * A city by a lake in which everything is a plain stochastic process: rates that differ by person after a
 * gamma law, times of Poisson and renewal processes, log-normal delays between word, money and goods. Gangs
 * and look-alikes are houses of one kind, whose parameters differ.
 */
import { DAY, startOfDate } from "../generator/clock.ts";
import type { City } from "../generator/generate-city.ts";
import { Random } from "../generator/random.ts";
import { command } from "./houses/command.ts";
import { drawUsers, foundGangs, shareCustomers } from "./houses/gangs.ts";
import { foundLookAlikes } from "./houses/look-alikes.ts";
import { rollUp } from "./houses/money.ts";
import { takeOrders } from "./houses/orders.ts";
import { buyFromAfar, playCards, sharePhones } from "./houses/others.ts";
import { restock } from "./houses/supply.ts";
import { goOut } from "./life/outings.ts";
import { spendDaily } from "./life/spend.ts";
import { talkDaily } from "./life/talk.ts";
import type { LakeParameters } from "./parameters.ts";
import { settle } from "./people.ts";
import { buildPlaces } from "./places.ts";
import { makeRecords } from "./records/make-records.ts";
import { observe } from "./records/observe.ts";
import { befriend } from "./ties.ts";
import type { World } from "./types.ts";

/** Same parameters give the same city, byte for byte. */
export function generateLakeCity(parameters: LakeParameters): City {
  const world = emptyWorld(parameters);
  buildPlaces(world);
  settle(world);
  befriend(world);
  sharePhones(world);
  const gangs = foundGangs(world);
  drawUsers(world, gangs);
  const far = shareCustomers(world, gangs);
  const houses = [...gangs, ...foundLookAlikes(world)];
  playCards(world);
  buyFromAfar(world, far);
  const random = world.random.fork("houses");
  for (const house of random.shuffle(houses)) {
    takeOrders(world, random, house);
    rollUp(world, random, house);
    restock(world, random, house);
    command(world, random, house);
  }
  talkDaily(world);
  spendDaily(world);
  goOut(world);
  observe(world);
  return makeRecords(world);
}

function emptyWorld(parameters: LakeParameters): World {
  const start = startOfDate("2026-04-06");
  return {
    parameters,
    random: new Random(`lake ${parameters.kind} ${parameters.seed}`),
    start,
    end: start + parameters.days * DAY,
    places: [],
    persons: [],
    lines: [],
    accounts: [],
    vehicles: [],
    ties: [],
    contacts: [],
    payments: [],
    parcels: [],
    sightings: [],
    seenOf: new Map(),
    deals: [],
    groups: [],
    lookAlikes: new Map(),
    straws: new Set(),
  };
}
