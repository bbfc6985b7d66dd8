/** Talk of people who know each other, and calls with those that nobody here knows: hot lines, adverts. */
import { MINUTE } from "../../generator/clock.ts";
import type { Line, Medium, Person } from "../city-types.ts";
import { comeBack, dayStart, type Hours, moment } from "../hours.ts";
import { cellPlaceOf } from "../places.ts";
import { mainLine, talk, type World } from "../world.ts";

const HOURS: Readonly<Record<Person["shift"], Hours>> = {
  day: "day",
  late: "round",
  night: "late",
  none: "round",
};

export function talkDaily(world: World): void {
  const random = world.random.fork("talk");
  for (const { a, b, gap, kind } of world.ties) {
    if (a.age < 11 || b.age < 11) continue;
    const media = { voice: kind === "kin" ? 0.6 : 0.4, sms: 0.06, app: kind === "kin" ? 0.34 : 0.54 };
    for (const at of comeBack(world, random, gap, HOURS[random.chance(0.5) ? a.shift : b.shift], 0.9)) {
      let when = at;
      for (let turn = random.whole(1, 3); turn > 0; turn--) {
        const [from, to] = random.chance(0.5) ? [a, b] : [b, a];
        const [one, other] = [lineFor(random.next(), from), lineFor(random.next(), to)];
        if (one && other) talk(world, random, one, other, when, random.weighted<Medium>(media));
        when += random.logNormal(4, 1.1) * MINUTE;
      }
    }
  }
  callOthers(world);
}

/** Friends ring the private number; now and then one gets the other. */
function lineFor(draw: number, person: Person): Line | null {
  return draw < 0.06 ? (person.lines[person.lines.length - 1] ?? null) : mainLine(person);
}

/** Banks, couriers, sellers of flats; and wrong numbers. */
function callOthers(world: World): void {
  const random = world.random.fork("others");
  const desks = Array.from({ length: 24 }, (): Line => {
    const line: Line = { user: null, sharedWith: [], sims: [], base: cellPlaceOf(world, random) };
    line.sims.push({ line, imei: "", holder: null, from: world.start - 9e7, to: Number.POSITIVE_INFINITY });
    world.lines.push(line);
    return line;
  });
  const phones = world.persons.flatMap((person) => mainLine(person) ?? []);
  for (let day = 0; day < world.parameters.days; day++)
    for (const line of phones) {
      if (random.chance(0.09)) {
        const desk = random.pick(desks);
        const at = dayStart(world, day) + moment(random, "office");
        if (random.chance(0.7)) talk(world, random, desk, line, at, random.chance(0.6) ? "sms" : "voice");
        else talk(world, random, line, desk, at, "voice");
      }
      if (random.chance(0.006))
        talk(world, random, line, random.pick(phones), dayStart(world, day) + moment(random, "day"), "voice");
    }
}
