/** Who else is rung about a deal: the runner, the money handler, a lookout, the broker who passes it on. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import { converse, ring } from "../acts/happen.ts";
import type { Exchange } from "../acts/manner.ts";
import type { Person } from "../city-types.ts";
import type { World } from "../world.ts";
import type { Order } from "./customers.ts";
import { type Gang, lineFor } from "./gang.ts";

/** The runner is sent, the handler says that the money is there, the lookout is asked, the broker rings before. */
export function around(
  world: World,
  gang: Gang,
  { customer, seller, line, buyerLine }: Order,
  made: Exchange,
  deliverer: Person,
): void {
  const { random, habits } = gang;
  const runner = lineFor(gang, deliverer);
  if (deliverer !== seller && runner && random.chance(0.7))
    converse(
      world,
      random,
      made.at - random.between(6, 45) * MINUTE,
      line,
      runner,
      random.chance(0.5) ? "voice" : "app",
      random.whole(1, 2),
      20,
    );
  const payment = made.payments[0];
  const till = gang.handler && lineFor(gang, gang.handler);
  if (habits.confirms && habits.till !== "own" && payment && till && random.chance(0.6))
    converse(
      world,
      random,
      payment.at + random.between(0.5, 12) * MINUTE,
      random.chance(0.5) ? till : line,
      random.chance(0.5) ? line : till,
      "app",
      random.whole(1, 2),
    );
  const lookout = gang.lookouts.length > 0 ? lineFor(gang, random.pick(gang.lookouts)) : undefined;
  if (lookout && made.way !== "waybill" && random.chance(0.3))
    ring(world, random, made.at - random.between(3, 20) * MINUTE, lookout, runner ?? line, "voice", 12);
  const broker = gang.broker && lineFor(gang, gang.broker);
  if (broker && customer.viaBroker && random.chance(0.5)) {
    const asked = (made.contacts[0]?.at ?? made.at) - random.between(0.2, 5) * HOUR;
    converse(world, random, asked, buyerLine, broker, "app", random.whole(1, 2));
    converse(
      world,
      random,
      asked + random.exponential(20 * MINUTE),
      broker,
      line,
      random.chance(0.5) ? "voice" : "app",
      1,
    );
  }
}
