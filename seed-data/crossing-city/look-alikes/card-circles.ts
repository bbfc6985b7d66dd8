/** Players who are rung by one, meet at a teahouse, and settle in round sums. */
import { DAY, MINUTE } from "../../generator/clock.ts";
import { addContact, pay, takeNotice } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { anyAccount, newAccount } from "../people/accounts.ts";
import { claimPeople, relativeOf } from "../people/claim.ts";
import { ownLine } from "../people/phones.ts";
import { book } from "../people/whereabouts.ts";
import { placesOf } from "../places/find-places.ts";
import type { Person, World } from "../world.ts";

/** Players who are rung by one, meet at a teahouse, and settle in round sums. */
export function runCardCircle(world: World, n: number): void {
  const random = world.random.fork(`cards/${n}`);
  const players = claimPeople(world, random, random.int(5, 9), "card_circle");
  for (const person of players) world.lookalikes.set(person, "card_circle");
  const host = players[0] as Person;
  const house = random.pick(placesOf(world, host.home.hood, "shop", "hotel"));
  const bank = random.chance(0.5)
    ? anyAccount(host, random)
    : newAccount(world, random, relativeOf(world, random, host), null, -random.between(10, 300) * DAY);
  for (let d = random.between(0, 3); d < world.days; d += random.between(2, 6)) {
    const time = onDay(random, d * DAY, 13, 20.5);
    const there = random.sample(players.slice(1), random.int(3, 5));
    for (const person of there) {
      addContact(
        world,
        random,
        ownLine(host),
        ownLine(person),
        time - random.between(20, 180) * MINUTE,
        random.chance(0.6) ? "voice" : "app",
      );
      if (random.chance(0.3))
        addContact(
          world,
          random,
          ownLine(person),
          ownLine(random.pick(there)),
          time - random.between(5, 60) * MINUTE,
          "voice",
        );
    }
    for (const person of [host, ...there]) {
      if (
        book(person, time + random.between(0, 20) * MINUTE, time + random.between(150, 300) * MINUTE, house)
      )
        takeNotice(world, random, person, house, time + random.between(20, 120) * MINUTE, 0.55);
      if (person !== host && random.chance(0.75))
        pay(
          world,
          anyAccount(person, random),
          bank,
          time + random.between(140, 320) * MINUTE,
          random.pick([50, 100, 200, 200, 300, 500, 800]),
        );
      else if (person !== host)
        pay(
          world,
          bank,
          anyAccount(person, random),
          time + random.between(140, 320) * MINUTE,
          random.pick([100, 200, 300, 500, 1000]),
        );
    }
  }
}
