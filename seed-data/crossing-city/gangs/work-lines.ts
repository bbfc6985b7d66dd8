/** Work numbers of a gang's members. */
import { DAY } from "../../generator/clock.ts";
import { changingLine, ownLine } from "../people/phones.ts";
import type { Random } from "../random.ts";
import type { Line, Member, Person, World } from "../world.ts";
import type { Plan } from "./plan.ts";

/** Work numbers: most who touch goods or buyers change theirs, some use their private one; the leader may have none. */
export function workLines(
  world: World,
  random: Random,
  plan: Plan,
  members: Member[],
  straws: Person[],
  organiser: Person,
): Map<Person, Line> {
  const lines = new Map<Person, Line>();
  for (const { person, roles } of members) {
    if (person === organiser && !plan.leaderHasPhone) continue;
    const exposed = (["retail_dealer", "courier", "stash_keeper", "broker", "lookout"] as const).some(
      (role) => roles.has(role),
    );
    if (!random.chance(exposed ? 0.82 : 0.4)) {
      lines.set(person, ownLine(person));
      continue;
    }
    const holder = (): Person | null => {
      const kind = random.weighted({ nobody: 35, straw: 35, self: 15, mate: 15 });
      if (kind === "straw") return random.pick(straws);
      return kind === "nobody" ? null : kind === "self" ? person : random.pick(members).person;
    };
    const steady = !roles.has("retail_dealer") && random.chance(0.3);
    const from =
      plan.started > 0 ? plan.started * DAY - random.between(0, 3) * DAY : -random.between(0, 30) * DAY;
    lines.set(
      person,
      changingLine(
        world,
        random,
        person,
        from,
        world.end,
        steady ? [70, 200] : plan.burnerLife,
        holder,
        0.45,
      ),
    );
  }
  return lines;
}
