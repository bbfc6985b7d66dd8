/** Cases of trafficking: a few members, a few tradesmen by a wrong tip, and what was said. */
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { type City, item } from "../city.ts";
import { openFile, type PoliceRecords } from "./police-files.ts";

export function openCase(
  city: City,
  random: Random,
  records: PoliceRecords,
  people: readonly number[],
): void {
  const [first] = people;
  if (first === undefined) return;
  const at = city.start + random.between(15, Math.max(16, city.parameters.days - 3)) * DAY;
  const index = openFile(city, records, "trafficking", at, first, "suspect");
  for (const person of people.slice(1))
    records.casePersons.push({ case: index, person, capacity: "suspect" });
  if (item(city.persons, first).gang >= 0 && random.chance(0.4)) {
    const grams = Math.round(random.logNormal(6, 1) * 100) / 100;
    records.seizures.push({ case: index, at, place: item(city.persons, first).home, person: first, grams });
  }
  for (const speaker of people) {
    const stance = random.weighted({
      no_comment: 0.45,
      denial: 0.43,
      confession: item(city.persons, speaker).gang >= 0 ? 0.12 : 0,
    });
    records.statements.push({
      case: index,
      speaker,
      about: speaker,
      stance,
      at: at + random.between(0.1, 4) * DAY,
    });
  }
  // Buyers and rivals name somebody, rightly or not.
  const users = city.persons.flatMap(({ usesDrugs }, i) => (usesDrugs ? [i] : []));
  if (users.length === 0 || !random.chance(0.6)) return;
  const witness = random.pick(users);
  records.casePersons.push({ case: index, person: witness, capacity: "witness" });
  const about = random.chance(0.6) ? first : random.int(city.persons.length);
  const stance = random.chance(0.8) ? "accusation" : "exculpation";
  records.statements.push({
    case: index,
    speaker: witness,
    about,
    stance,
    at: at + random.between(1, 6) * DAY,
  });
}
