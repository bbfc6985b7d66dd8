/** A city of busy firms, agents and sellers, with gangs that work much like them. */
import type { City } from "../generator/generate-city.ts";
import { announceNumbers } from "./life/announce.ts";
import { payRegularly } from "./life/regular.ts";
import { goOut, shopOnline } from "./life/shop-online.ts";
import { giveAndLend, openShops, spendDaily } from "./life/spend.ts";
import { talkDaily } from "./life/talk-daily.ts";
import { foundFirms, foundGangs, runOutfits } from "./outfits/run-outfits.ts";
import type { MarketParameters } from "./parameters.ts";
import { equip } from "./people/lines.ts";
import { settle } from "./people/settle.ts";
import { buyFarOff, findUsers } from "./people/users.ts";
import { buildPlaces } from "./places.ts";
import { makeRecords } from "./records/make-records.ts";
import { observe } from "./records/observe.ts";
import { carryForOthers, findCarriers, playCards, shareTablePhones } from "./trades/others.ts";
import { runTrades } from "./trades/run-trades.ts";
import { emptyWorld } from "./world.ts";

/** Same parameters give the same city, byte for byte. */
export function generateMarketCity(parameters: MarketParameters): City {
  const world = emptyWorld(parameters);
  buildPlaces(world);
  settle(world);
  equip(world);
  openShops(world);
  const users = findUsers(world);
  findCarriers(world);
  const { outfits, taken, served } = foundGangs(world, users);
  const firms = foundFirms(world, users, taken);
  runOutfits(world, [...outfits, ...firms]);
  runTrades(world, users, taken);
  const far = world.random.fork("far buyers");
  const abroad = users.filter((user) => !served.has(user) || far.chance(0.12));
  for (const user of abroad)
    if (!served.has(user) && !world.trades.has(user)) world.trades.set(user, "user_of_far_source");
  buyFarOff(world, abroad);
  carryForOthers(world);
  playCards(world, taken);
  shareTablePhones(world);
  talkDaily(world);
  giveAndLend(world);
  goOut(world);
  spendDaily(world);
  payRegularly(world);
  shopOnline(world);
  announceNumbers(world);
  observe(world);
  return makeRecords(world);
}
