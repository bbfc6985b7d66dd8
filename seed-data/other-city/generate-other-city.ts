/**
 * A second generator of case folders, written from the case-folder contract and the facts of
 * dealing alone, with mechanisms other than those of seed-data/generator, so that an engine
 * tuned on the one is measured on the other. It shares with it the random numbers, the clock
 * and the writing of files; the truth has the same form.
 */
import { DAY, startOfDate } from "../generator/clock.ts";
import type { City as WrittenCity } from "../generator/generate-city.ts";
import { Random } from "../generator/random.ts";
import type { City } from "./city.ts";
import { live } from "./daily-life.ts";
import { foundGang } from "./gangs/found.ts";
import { sellAll } from "./gangs/sell.ts";
import { runBusiness } from "./gangs/upstream.ts";
import { runSellers } from "./look-alikes/sellers.ts";
import { runTrades } from "./look-alikes/trades.ts";
import type { OtherParameters } from "./parameters.ts";
import { settle } from "./people.ts";
import { buildPlaces } from "./places.ts";
import { observe } from "./records/observed.ts";
import { keepPoliceRecords } from "./records/police.ts";
import { makeTables } from "./records/tables.ts";
import { tellTruth } from "./records/truth.ts";
import { sampleWasteWater } from "./records/waste-water.ts";

const START = startOfDate("2026-03-02");

/** Same parameters give the same city, byte for byte. */
export function generateOtherCity(parameters: OtherParameters): WrittenCity {
  const city: City = {
    parameters,
    random: new Random(`other city ${parameters.seed}`),
    start: START,
    end: START + parameters.days * DAY,
    places: [],
    placesByTown: new Map(),
    persons: [],
    phones: [],
    lines: [],
    accounts: [],
    contacts: [],
    payments: [],
    parcels: [],
    stays: [],
    deals: [],
    gangs: [],
  };
  buildPlaces(city);
  settle(city);
  const gangs = Array.from({ length: parameters.gangs }, (_, index) => foundGang(city, index));
  for (const gang of gangs) {
    sellAll(city, gang);
    runBusiness(city, gang);
  }
  runSellers(city);
  runTrades(city);
  live(city);
  const seen = observe(city);
  const police = keepPoliceRecords(city);
  const waste = sampleWasteWater(city);
  const { ids, tables } = makeTables(city, seen, police, waste.samples);
  return { tables, truth: tellTruth(city, ids, seen, police, waste) };
}
