/** Word from the top runs down as a cascade, reports come up; a head without a phone meets people instead. */
import { HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { mediumOf, meet, talk } from "../acts.ts";
import { anyTime } from "../life/talk.ts";
import { placesOf } from "../places.ts";
import type { World } from "../types.ts";
import { allPosts, type House, type Post, postsOf } from "./house.ts";

const REPORTS_PER_DAY = 0.14;
const LOOKOUT_CALLS_PER_DAY = 0.25;

export function command(world: World, random: Random, house: House): void {
  const { head, manner } = house;
  const { days } = world.parameters;
  const middle = middleOf(house);
  const rest = allPosts(house).filter((post) => post !== head && !middle.includes(post));
  if (middle.length === 0) return;
  const upper = new Map(rest.map((post) => [post, random.pick(middle)]));
  const below = (post: Post) => rest.filter((one) => upper.get(one) === post);
  const room = random.pick(placesOf(world, head.person.home.area, "other"));
  for (let n = random.poisson(manner.commandsPerDay * days); n > 0; n--) {
    const at = anyTime(world, random);
    for (const first of random.sample(middle, random.whole(1, 2))) {
      let time = at + random.exponential(4) * MINUTE;
      if (!head.line || random.chance(0.12)) {
        if (!meet(world, random, [head.person, first.person], room, at, 25 + random.exponential(20)))
          continue;
        time = at + random.logNormal(1.5, 0.8) * HOUR;
      } else talk(world, random, head.line, first.line, time, mediumOf(random, manner.voice));
      for (const next of below(first))
        if (random.chance(0.5)) {
          time += random.logNormal(5, 0.8) * MINUTE;
          talk(world, random, first.line, next.line, time, mediumOf(random, manner.voice));
        }
    }
  }
  for (const [post, above] of upper)
    for (let n = random.poisson(REPORTS_PER_DAY * days); n > 0; n--)
      talk(world, random, post.line, above.line, anyTime(world, random), mediumOf(random, manner.voice));
  for (const lookout of postsOf(house, "lookout"))
    for (let n = random.poisson(LOOKOUT_CALLS_PER_DAY * days); n > 0; n--)
      talk(
        world,
        random,
        lookout.line,
        random.pick(house.sellers).line,
        anyTime(world, random),
        mediumOf(random, 0.8),
      );
}

/** Those whom the head speaks to: deputies and handlers of a large house, all of a small one. */
function middleOf(house: House): Post[] {
  const { head } = house;
  const others = allPosts(house).filter((post) => post.person !== head.person);
  if (others.length <= 4) return others;
  const close = postsOf(house, "organiser", "money_handler").filter((post) => post.person !== head.person);
  return [
    ...new Set([
      ...close,
      ...house.sellers
        .flatMap(({ person }) => others.find((post) => post.person === person) ?? [])
        .slice(0, 1),
    ]),
  ];
}
