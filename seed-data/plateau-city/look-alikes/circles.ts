/** Innocents in groups: card circles, savings clubs, families with one phone, users who buy elsewhere. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { contact, meet, pay, round, send } from "../acts/acts.ts";
import { renewals } from "../calendar.ts";
import { openAccount } from "../people/accounts.ts";
import { strangerLine } from "../people/phones.ts";
import { link } from "../people/settle.ts";
import { OUTSIDE, placesOf } from "../places.ts";
import type { Person, World } from "../world.ts";

/** The same few at one table, one of whom calls the others; what is won is paid at the end. */
export function playCards(world: World, random: Random, players: readonly Person[]): void {
  const [host] = players;
  const home = host?.lines.at(-1);
  if (!host || !home) return;
  const table = random.chance(0.5) ? host.home : random.pick(placesOf(world, host.home.area, "other"));
  for (const at of renewals(random, world, "evening", 2, random.between(2.5, 7))) {
    const present = random.sample(players, Math.min(players.length, random.whole(3, 5)));
    present.forEach((player, i) => {
      const line = player.lines.at(-1);
      if (line) contact(world, random, at - 2 * HOUR + i * 4 * MINUTE, home, line, { seconds: 30 });
    });
    meet(random, present, at, random.between(90, 260), table);
    const winner = random.pick(present).accounts[0];
    for (const {
      accounts: [purse],
    } of present)
      if (purse && winner && random.chance(0.7))
        pay(world, at + random.between(4, 6) * HOUR, purse, winner, round(random.logNormal(160, 0.6), 10));
  }
}

/** Everybody pays a round sum to the head every ten days; one of them gets the pot. */
export function saveTogether(world: World, random: Random, savers: readonly Person[]): void {
  const pot = savers[0]?.accounts[0];
  const head = savers[0]?.lines.at(-1);
  const yuan = round(random.between(200, 2000), 100);
  for (let day = random.int(10), turn = 1; pot && head && day < world.parameters.days; day += 10, turn++) {
    const at = world.start + day * DAY;
    savers.slice(1).forEach(({ accounts: [purse], lines }, i) => {
      const line = lines.at(-1);
      if (line)
        contact(world, random, at + 9 * HOUR + i * 7 * MINUTE, head, line, {
          medium: random.pick(["voice", "app"]),
          seconds: 40,
        });
      if (purse) pay(world, at + random.between(10, 34) * HOUR, purse, pot, yuan);
    });
    const lucky = savers[turn % savers.length]?.accounts[0];
    if (lucky) pay(world, at + random.between(36, 50) * HOUR, pot, lucky, yuan * (savers.length - 1));
  }
}

/** One phone for the family: the others give theirs up, and may still hold it. */
export function sharePhone(world: World, family: readonly Person[]): void {
  const line = family.find(({ lines }) => lines.length > 0)?.lines[0];
  if (!line) return;
  line.shared = true;
  for (const person of family) {
    for (const own of person.lines) if (own !== line) world.lines.splice(world.lines.indexOf(own), 1);
    person.lines.splice(0, person.lines.length, line);
  }
}

/** Users who buy from far away: a source that is nobody of the folder, with a payment and a parcel. */
export function buyElsewhere(world: World, random: Random, users: readonly Person[]): void {
  const count = Math.ceil(users.length / 3);
  const sources = Array.from({ length: count }, () => ({
    line: strangerLine(world, random),
    account: openAccount(world, random, null, null),
    place: random.pick(placesOf(world, random.pick(OUTSIDE), "locker")),
  }));
  for (const user of users) {
    world.users.add(user);
    if (random.chance(0.5)) link(user, random.pick([...world.users]));
    const source = random.pick(sources);
    const [line, purse] = [user.lines.at(-1), user.accounts[0]];
    if (!line || !purse) continue;
    for (const at of renewals(random, world, "evening", 1.3, random.between(4, 14))) {
      contact(world, random, at, line, source.line, { medium: "app" });
      pay(
        world,
        at + random.logNormal(25 * MINUTE, 0.9),
        purse,
        source.account,
        round(random.between(150, 900), 50),
      );
      send(world, random, {
        sent: at + random.between(2, 20) * HOUR,
        from: source.line,
        to: line,
        origin: source.place,
        target: user.home,
        grams: random.logNormal(150, 0.5),
      });
    }
  }
}
