/** The riders' dispatcher: rings several within minutes, pays all of them weekly. */
import { DAY } from "../../generator/clock.ts";
import { addContact, pay } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { anyAccount, newAccount } from "../people/accounts.ts";
import { claimPeople } from "../people/claim.ts";
import { ownLine } from "../people/phones.ts";
import type { Person, World } from "../world.ts";

/** The riders' dispatcher: rings several within minutes, pays all of them weekly. */
export function runRiderStation(world: World): void {
  const random = world.random.fork("station");
  const riders = [...world.lookalikes].filter(([, kind]) => kind === "food_rider").map(([person]) => person);
  const chief = claimPeople(world, random, 1, "food_rider")[0] as Person;
  world.lookalikes.set(chief, "food_rider");
  const till = newAccount(world, random, null, null, -400 * DAY, "bank");
  for (let day = 0; day < world.days; day++) {
    for (const person of random.sample(riders, 5))
      addContact(
        world,
        random,
        ownLine(chief),
        random.pick(person.lines),
        onDay(random, day * DAY, 9.5, 10.2),
        "voice",
      );
    if (day % 7 === 2)
      for (const person of riders)
        pay(
          world,
          till,
          anyAccount(person, random),
          onDay(random, day * DAY, 9, 12),
          Math.round(random.lognormal(1500, 0.25)),
          "工资",
        );
  }
}
