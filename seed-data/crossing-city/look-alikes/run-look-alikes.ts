/** All innocent people and bodies whose records resemble dealing. */
import type { Person, World } from "../world.ts";
import { scaled } from "../world.ts";
import { runCardCircle } from "./card-circles.ts";
import { runFirm } from "./firms.ts";
import { runTrades } from "./ply-trade.ts";
import { runRiderStation } from "./rider-station.ts";
import { sharePhones } from "./shared-phones.ts";

/** `circle` are the drug users, whom a few sellers have among their customers. */
export function runLookAlikes(world: World, circle: Person[]): void {
  runTrades(world, circle);
  for (let n = 0; n < scaled(world, 5); n++) runFirm(world, n);
  for (let n = 0; n < scaled(world, 4); n++) runCardCircle(world, n);
  runRiderStation(world);
  sharePhones(world);
}
