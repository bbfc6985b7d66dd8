/** Every look-alike trade, in a fixed order. */
import type { LookalikeKind } from "../parameters.ts";
import type { World } from "../world/world.ts";
import { runCardCircles } from "./card-circles.ts";
import { runEstateAgents } from "./estate-agents.ts";
import { runEveningSellers } from "./evening-sellers.ts";
import { runFirms } from "./firms.ts";
import { runFleaMarketSellers } from "./flea-market-sellers.ts";
import { runFoodRiders } from "./food-riders.ts";
import { runGroupBuyOrganisers } from "./group-buy-organisers.ts";
import { runOnlineSellers } from "./online-sellers.ts";
import { runParcelAgents } from "./parcel-agents.ts";
import { runSharedPhoneFamilies } from "./shared-phone-families.ts";
import { runTaxiDrivers } from "./taxi-drivers.ts";
import { runTutors } from "./tutors.ts";

const TRADES: Readonly<Record<LookalikeKind, (world: World) => void>> = {
  evening_seller: runEveningSellers,
  online_seller: runOnlineSellers,
  food_rider: runFoodRiders,
  parcel_agent: runParcelAgents,
  taxi_driver: runTaxiDrivers,
  card_circle: runCardCircles,
  estate_agent: runEstateAgents,
  firm: runFirms,
  shared_phone_family: runSharedPhoneFamilies,
  group_buy_organiser: runGroupBuyOrganisers,
  tutor: runTutors,
  flea_market_seller: runFleaMarketSellers,
};

export const LOOKALIKE_KINDS = Object.keys(TRADES) as LookalikeKind[];

export function runLookalikes(world: World): void {
  for (const kind of LOOKALIKE_KINDS) TRADES[kind](world);
}
