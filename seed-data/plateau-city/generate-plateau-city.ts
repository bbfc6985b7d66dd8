import type { City } from "../generator/generate-city.ts";
import { announceNumbers } from "./daily-life/announce-numbers.ts";
import { goOut } from "./daily-life/outings.ts";
import { shopOnline } from "./daily-life/shop-online.ts";
import { spend } from "./daily-life/spend.ts";
import { talk } from "./daily-life/talk.ts";
import { foundGangs } from "./gangs/found-gangs.ts";
import { moveMoney } from "./gangs/money.ts";
import { sellAll } from "./gangs/sell.ts";
import { commandAll, supplyAll } from "./gangs/supply.ts";
import { runLookAlikes } from "./look-alikes/run-look-alikes.ts";
import type { PlateauParameters } from "./parameters.ts";
import { openAccounts } from "./people/accounts.ts";
import { givePhones } from "./people/phones.ts";
import { settle } from "./people/settle.ts";
import { buildPlaces } from "./places.ts";
import { makeRecords } from "./records/make-records.ts";
import { emptyWorld } from "./world.ts";

/** Same parameters give the same city, byte for byte. */
export function generatePlateauCity(parameters: PlateauParameters): City {
  const world = emptyWorld(parameters);
  buildPlaces(world);
  settle(world);
  givePhones(world);
  openAccounts(world);
  for (const gang of foundGangs(world)) {
    supplyAll(world, gang);
    const sales = sellAll(world, gang);
    commandAll(world, gang);
    moveMoney(world, gang, sales);
  }
  runLookAlikes(world);
  talk(world);
  spend(world);
  goOut(world);
  shopOnline(world);
  announceNumbers(world);
  return makeRecords(world);
}
