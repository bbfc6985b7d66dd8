/** People who use drugs: those who will buy from gangs, and those who buy from nobody in this folder. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { addContact, pay, sendParcel } from "../acts.ts";
import { returnTimes } from "../exchange/return-times.ts";
import { CITY_HOODS } from "../places/build-places.ts";
import { placesOf } from "../places/find-places.ts";
import { friendsOf, type Person, type World } from "../world.ts";
import { anyAccount, newAccount } from "./accounts.ts";
import { claimPeople, sparePeople } from "./claim.ts";
import { newLine, newSim, ownLine } from "./phones.ts";

/** Half of them drawn at random, half friends of those already drawn. */
export function drawUsers(world: World, n: number): Person[] {
  const random = world.random.fork("users");
  const out = claimPeople(world, random, Math.ceil(n / 2), "user");
  while (out.length < n) {
    const from = random.pick(out);
    const friends = friendsOf(world, from).filter(
      (person) => person.part === "" && person.birth < "2007" && person.home.hood < CITY_HOODS,
    );
    out.push(
      ...claimPeople(
        world,
        random,
        1,
        "user",
        random.chance(0.8) && friends.length > 0 ? friends : sparePeople(world),
      ),
    );
  }
  return random.shuffle(out);
}

/** Sources that nobody of the folder belongs to: a far number, a far account, parcels, two to five buyers each. */
export function buyFarAway(world: World, users: Person[]): void {
  const random = world.random.fork("far");
  for (const u of users) world.otherUsers.add(u);
  for (let n = 0; n < 5; n++) {
    const hood = random.int(CITY_HOODS, world.hoods.length - 1);
    const origin = random.pick(placesOf(world, hood, "shop", "other"));
    const line = newLine(
      null,
      [newSim(world, random, null, null, -random.between(10, 300) * DAY, 2 * world.end)],
      origin,
    );
    const payee = newAccount(world, random, null, null, -random.between(10, 500) * DAY);
    for (const u of random.sample(users, random.int(2, 5))) {
      for (const time of returnTimes(random, random.between(7, 18), 0, world.end, [11, 23.5])) {
        addContact(world, random, ownLine(u), line, time, random.chance(0.3) ? "voice" : "app");
        pay(
          world,
          anyAccount(u, random),
          payee,
          time + random.between(0.1, 2) * HOUR,
          random.pick([200, 300, 400, 500, 600]),
        );
        sendParcel(
          world,
          random,
          line,
          ownLine(u),
          time + random.between(2, 20) * HOUR,
          random.between(1, 3),
          origin,
          u.home,
          random.lognormal(240, 0.7),
        );
      }
    }
  }
}
