/** What cameras and cells note of everybody's day, whether or not anything happens. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { activeSecond } from "../daily-life/active-hours.ts";
import { simAt } from "../people/phones.ts";
import { onTheMove, whereIs } from "../people/whereabouts.ts";
import { CITY_HOODS } from "../places/build-places.ts";
import { cameraAt, cellAt, placesOf } from "../places/find-places.ts";
import type { World } from "../world.ts";

export function observe(world: World): void {
  const random = world.random.fork("observe");
  for (const person of world.persons) {
    const rate = random.lognormal(0.47, 0.35);
    for (let day = 0; day < world.days; day++) {
      for (let n = random.poisson(rate); n > 0; n--) {
        const time = day * DAY + activeSecond(random.next());
        const place = whereIs(person, time);
        const camera = cameraAt(world, place);
        const indoors = place.kind === "home" || place.kind === "work";
        const line =
          person.lines.length > 1 && random.chance(0.4)
            ? person.lines[random.int(1, person.lines.length - 1)]
            : person.lines[0];
        const sim = line && simAt(line, time, random);
        if (sim && random.chance(indoors ? 0.85 : 0.4))
          world.sightings.push({
            time,
            subject: sim,
            kind: "phone",
            place: cellAt(world, onTheMove(world, person, time), random.next()),
          });
        else if (person.car && random.chance(0.25))
          world.sightings.push({
            time,
            subject: person.car,
            kind: "vehicle",
            place: camera ?? random.pick(placesOf(world, place.hood, "camera")),
          });
        else if (!indoors)
          world.sightings.push({
            time,
            subject: person,
            kind: "person",
            place: camera && random.chance(0.6) ? camera : place,
          });
      }
      if (person.car && person.work && day % 7 < 5 && random.chance(0.12)) {
        const hood = random.chance(0.5)
          ? person.home.hood
          : person.home.hood < CITY_HOODS
            ? random.int(0, CITY_HOODS - 1)
            : person.work.hood;
        world.sightings.push({
          time: day * DAY + random.between(7.6, 8.5) * HOUR,
          subject: person.car,
          kind: "vehicle",
          place: random.pick(placesOf(world, hood, "camera")),
        });
      }
    }
  }
}
