/**
 * A third generator of case folders: an invented port whose gangs each work in a way of their own.
 * Written from the case-folder contract and the facts of dealing, without the engine and without
 * what the other two cities do in daily life, gangs and look-alikes, so that findings are measured
 * on other mechanisms. Random numbers, clock, writing of files and form of truth are shared.
 */
import { DAY, startOfDate } from "../generator/clock.ts";
import type { City as WrittenCity } from "../generator/generate-city.ts";
import { Random } from "../generator/random.ts";
import { tellTruth } from "../other-city/records/truth.ts";
import type { City } from "./city.ts";
import { announceNumbers } from "./daily-life/announce-numbers.ts";
import { goAbout, shopOnline } from "./daily-life/go-about.ts";
import { spendDaily } from "./daily-life/spend.ts";
import { talkDaily } from "./daily-life/talk.ts";
import { runGangs } from "./gangs/run-gangs.ts";
import { runLookAlikes } from "./look-alikes/run-look-alikes.ts";
import type { HarbourParameters } from "./parameters.ts";
import { openAccounts } from "./people/accounts.ts";
import { meetPeople } from "./people/circles.ts";
import { openPrivateLines } from "./people/phones.ts";
import { settle } from "./people/settle.ts";
import { buildPlaces } from "./places/build-places.ts";
import { observe } from "./records/observe.ts";
import { keepPoliceRecords } from "./records/police.ts";
import { makeTables } from "./records/tables.ts";
import { sampleWasteWater } from "./records/waste-water.ts";

const START = startOfDate("2026-04-06");

/** Same parameters give the same city, byte for byte. */
export function generateHarbourCity(parameters: HarbourParameters): WrittenCity {
  const city: City = {
    parameters,
    random: new Random(`harbour city ${parameters.seed}`),
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
    handsets: 0,
  };
  buildPlaces(city);
  settle(city);
  openPrivateLines(city);
  openAccounts(city);
  meetPeople(city);
  // What matters first: later errands give way to it.
  runGangs(city);
  runLookAlikes(city);
  goAbout(city);
  shopOnline(city);
  talkDaily(city);
  spendDaily(city);
  announceNumbers(city);
  const seen = observe(city);
  const police = keepPoliceRecords(city);
  const { samples, rises } = sampleWasteWater(city);
  const { ids, tables } = makeTables(city, { seen, police, waste: samples });
  return { tables, truth: tellTruth(city, ids, seen, police, { rises }) };
}
