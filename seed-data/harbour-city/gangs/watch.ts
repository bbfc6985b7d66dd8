/** A lookout at the hand-over. */
import { MINUTE } from "../../generator/clock.ts";
import { be, ring } from "../acts.ts";
import { type City, item } from "../city.ts";
import { anyPlace } from "../places/build-places.ts";
import { businessLine, carried, type Gang } from "./gang.ts";

/** A lookout at the hand-over: warns by call, by message, or only stands there. */
export function watch(city: City, gang: Gang, place: number, at: number, deliverer: number): void {
  const { random } = city;
  const { lookouts } = gang.posts;
  if (lookouts.length === 0 || !random.chance(0.4)) return;
  const lookout = random.pick(lookouts);
  const spot = random.chance(0.5) ? place : anyPlace(city, "other", item(city.places, place).town);
  be(city, lookout, at - random.between(5, 25) * MINUTE, random.between(15, 50), spot, {
    carried: carried(gang, lookout),
  });
  if (gang.habits.lookout === "stands_by") return;
  const media =
    gang.habits.lookout === "calls" ? { voice: 1, sms: 0, app: 0 } : { voice: 0, sms: 0.5, app: 0.5 };
  const line = businessLine(city, gang, lookout);
  const to = businessLine(city, gang, deliverer);
  ring(city, at - random.between(1, 12) * MINUTE, line, to, { media, seconds: 7 });
  if (random.chance(0.5)) ring(city, at + random.between(2, 15) * MINUTE, line, to, { media, seconds: 7 });
}
