/** What a gang does beside selling: goods come and are shared out, takings go up, word goes down. */
import type { World } from "../world.ts";
import { bringGoods, restock } from "./bring-goods.ts";
import { command } from "./command.ts";
import type { Gang } from "./gang.ts";
import { payHelpers, sendTakingsUp } from "./money-up.ts";
import { payStraws } from "./straws.ts";

export function runGang(world: World, gang: Gang): void {
  bringGoods(world, gang);
  restock(world, gang);
  sendTakingsUp(world, gang);
  payHelpers(world, gang);
  payStraws(world, gang);
  command(world, gang);
}
