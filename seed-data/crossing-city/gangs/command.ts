/** What a gang's members tell each other, and where they meet. */
import { DAY, MINUTE } from "../../generator/clock.ts";
import { addContact, takeNotice } from "../acts.ts";
import { onDay } from "../daily-life/active-hours.ts";
import { book } from "../people/whereabouts.ts";
import { placesOf } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import type { Contact, Person, World } from "../world.ts";
import type { Crew } from "./crew.ts";

export function tell(
  world: World,
  random: Random,
  crew: Crew,
  from: Person,
  to: Person,
  time: number,
  medium?: Contact["medium"],
): Contact | undefined {
  const [a, b] = [crew.line(from), crew.line(to)];
  return a && b && from !== to
    ? addContact(world, random, a, b, time, medium ?? (random.chance(0.45) ? "voice" : "app"))
    : undefined;
}

/** To whom a dealer answers: the leader, or the deputy of a three-tiered gang or of a leader without a phone. */
export function above(crew: Crew): Person {
  return crew.plan.tiers === "three" || !crew.plan.leaderHasPhone ? crew.deputy : crew.organiser;
}

export function commandGang(world: World, random: Random, crew: Crew): void {
  const house = random.pick(placesOf(world, crew.organiser.home.hood, "shop", "hotel"));
  const workers = crew.members
    .map((m) => m.person)
    .filter(
      (person) =>
        person !== crew.organiser &&
        person !== crew.supplier &&
        person !== crew.financier &&
        person !== crew.deputy,
    );
  let meeting = Math.max(0, crew.plan.started) + random.between(0, 4);
  for (let day = Math.max(0, crew.plan.started); day < world.days; day++) {
    if (crew.plan.report === "nightly")
      for (const d of crew.dealers)
        if (random.chance(0.6)) tell(world, random, crew, d, above(crew), onDay(random, day * DAY, 19, 23));
    if (crew.plan.report === "relay" && random.chance(0.55)) {
      const time = onDay(random, day * DAY, 10, 20);
      tell(world, random, crew, crew.organiser, crew.deputy, time);
      for (const person of random.sample(workers, random.int(1, 3)))
        tell(world, random, crew, crew.deputy, person, time + random.between(1.5, 9) * MINUTE);
    }
    if (random.chance(0.12))
      tell(
        world,
        random,
        crew,
        crew.organiser,
        random.chance(0.6) ? crew.deputy : random.pick(workers.length > 0 ? workers : [crew.deputy]),
        onDay(random, day * DAY, 9, 23),
      );
    if (random.chance(0.2))
      tell(
        world,
        random,
        crew,
        crew.deputy,
        random.pick(workers.length > 0 ? workers : [crew.organiser]),
        onDay(random, day * DAY, 9, 23),
      );
    if (day < meeting) continue;
    const time = onDay(random, day * DAY, 12, 21.5);
    const wide = crew.plan.report === "weekly_meeting";
    const there = wide
      ? random.sample([...crew.dealers, ...workers, crew.deputy], random.int(2, 5))
      : random.sample(
          [crew.deputy, ...crew.dealers, ...(crew.handler ? [crew.handler] : [])],
          random.int(1, 2),
        );
    for (const person of new Set([crew.organiser, ...there]))
      if (
        book(person, time + random.between(-8, 12) * MINUTE, time + random.between(35, 110) * MINUTE, house)
      )
        takeNotice(world, random, person, house, time + random.between(10, 35) * MINUTE, 0.55);
    meeting =
      day +
      (wide ? random.between(5, 8) : crew.plan.leaderHasPhone ? random.between(6, 13) : random.between(2, 5));
  }
}
