/** Command: the organiser rings one who rings others within minutes; a few meet now and then; some private use of work phones. */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import { contact, conversation, privateLine, publicPlace, visit } from "../world/acts.ts";
import { at, isAway, type World } from "../world/world.ts";
import { firstWith, type Gang } from "./organisation.ts";

export function command(world: World, gang: Gang): void {
  const random = world.random.fork(`gang ${gang.index} command`);
  const organiser = firstWith(gang, "organiser");
  const deputies = gang.members.filter(
    (member) => member !== organiser && !member.roles.has("supplier") && !member.roles.has("lookout"),
  );
  const meetingPlace = publicPlace(world, random, gang.area, ["shop", "hotel", "other"]);
  const meetingGap = organiser.line < 0 ? random.between(2, 5) : random.between(4, 12);
  for (let day = random.between(0, 3); day < world.parameters.days; day += random.exponential(2.2)) {
    const time = world.start + Math.floor(day) * DAY + random.between(9, 23) * HOUR;
    const deputy = random.pick(deputies);
    if (time < gang.startedAt || !deputy) continue;
    if (organiser.line >= 0) contact(world, random, time, organiser.line, deputy.line, gang.media);
    for (const other of random.sample(gang.members, random.whole(1, 3))) {
      if (other !== deputy && other !== organiser && other.line >= 0)
        contact(world, random, time + random.between(1, 14) * MINUTE, deputy.line, other.line, gang.media);
    }
  }
  for (
    let day = random.between(0, meetingGap);
    day < world.parameters.days;
    day += meetingGap * random.between(0.6, 1.5)
  ) {
    const time = world.start + Math.floor(day) * DAY + random.between(12, 22) * HOUR;
    if (time < gang.startedAt) continue;
    for (const member of [organiser, ...random.sample(deputies, random.whole(1, 3))]) {
      if (!isAway(world, member.person, time))
        visit(
          world,
          member.person,
          meetingPlace,
          time + random.between(-10, 10) * MINUTE,
          random.between(25, 90),
          1,
        );
    }
  }
  leak(world, gang);
}

/** Work phones are now and then used to ring home. */
function leak(world: World, gang: Gang): void {
  const random = world.random.fork(`gang ${gang.index} leaks`);
  for (const member of gang.members) {
    const person = at(world.persons, member.person);
    const known = person.ties.filter((tie) => tie.other >= 0);
    if (member.line < 0 || member.line === privateLine(person) || known.length === 0 || !random.chance(0.5))
      continue;
    const partner = random.pick(known);
    for (let i = random.whole(1, 6); i > 0; i--) {
      conversation(
        world,
        random,
        world.start + random.between(0, world.parameters.days) * DAY,
        member.line,
        partner.otherLine,
      );
    }
  }
}
