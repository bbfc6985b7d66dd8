/** Supply runs, the stash and who visits it, and how the organiser commands. */
import { DAY, HOUR, MINUTE } from "../../generator/clock.ts";
import { contact, meet, pay, round, send, visit } from "../acts/acts.ts";
import { renewals } from "../calendar.ts";
import { placesOf } from "../places.ts";
import type { Line, Member, World } from "../world.ts";
import { type Gang, having, lieutenant } from "./gang.ts";

/** Lookouts are rung round deals only, the others for goods or money. */
const SELDOM_RUNG = ["lookout", "supplier", "financier"] as const;

export function supplyAll(world: World, gang: Gang): void {
  const { random } = gang;
  for (const at of gang.supplies) {
    const bridge = lieutenant(gang).line;
    ring(world, gang, bridge, gang.source.line, at - random.between(2, 20) * HOUR);
    const arrived = gang.habits.byParcel ? postStock(world, gang, at) : makeTrip(world, gang, at);
    for (const dealer of gang.dealers)
      fetch(world, gang, dealer.member, arrived + random.between(2, 60) * HOUR);
  }
  keepStash(world, gang);
}

/** Out to the source's town, some hours or a night there, back to the stash; a round fee after that. */
function makeTrip(world: World, gang: Gang, at: number): number {
  const { random, town } = gang;
  const courier = random.pick(having(gang, "courier"));
  const [keeper] = having(gang, "stash_keeper");
  ring(world, gang, lieutenant(gang).line, courier.line, at - random.between(0.5, 5) * HOUR);
  const there = random.pick(placesOf(world, town, random.pick(["hotel", "other"])));
  const hours = random.between(2, 18);
  if (random.chance(0.5))
    visit(courier.person, at + 2 * HOUR, 8, random.pick(placesOf(world, town, "camera")));
  visit(courier.person, at + 3 * HOUR, hours * 60, there);
  if (gang.source.person) visit(gang.source.person, at + (3 + hours / 2) * HOUR, 30, there);
  const back = at + (6 + hours) * HOUR;
  ring(world, gang, courier.line, lieutenant(gang).line, back - 30 * MINUTE);
  visit(courier.person, back, random.between(15, 50), gang.stash);
  if (keeper && keeper !== courier) visit(keeper.person, back - 20 * MINUTE, 100, gang.stash);
  const account = courier.person.accounts[0];
  const fee = round(random.between(500, 3000), 100);
  const [till] = gang.tills;
  if (account && till) pay(world, back + random.between(3, 40) * HOUR, till, account, fee);
  return back;
}

function postStock(world: World, gang: Gang, at: number): number {
  const { random, town } = gang;
  const [keeper] = having(gang, "stash_keeper");
  const origin = random.pick(placesOf(world, town, random.pick(["locker", "work"])));
  const to = keeper?.line ?? lieutenant(gang).line;
  const target = random.chance(0.5) ? gang.stash : random.pick(placesOf(world, gang.stash.area, "locker"));
  return send(world, random, {
    sent: at,
    from: gang.source.line,
    to,
    origin,
    target,
    grams: random.logNormal(1200, 0.5),
  }).delivered;
}

/** A dealer rings ahead and comes by. */
function fetch(world: World, gang: Gang, member: Member, at: number): void {
  const [keeper] = having(gang, "stash_keeper");
  if (!keeper || keeper === member) return;
  ring(world, gang, member.line, keeper.line, at - gang.random.between(5, 60) * MINUTE);
  meet(gang.random, [member.person, keeper.person], at, gang.random.between(8, 25), gang.stash);
}

/** The keeper dwells at the stash on most evenings. */
function keepStash(world: World, gang: Gang): void {
  const { random } = gang;
  for (const keeper of having(gang, "stash_keeper"))
    for (let day = world.start; day < world.end; day += DAY)
      if (day >= gang.started && random.chance(0.6))
        visit(keeper.person, day + random.between(18, 20.5) * HOUR, random.between(70, 200), gang.stash);
}

/** Meetings with few; a ring to one who rings others within minutes, or tells them after a meeting. */
export function commandAll(world: World, gang: Gang): void {
  const { random, habits } = gang;
  const [organiser] = having(gang, "organiser");
  if (!organiser) return;
  const second = lieutenant(gang);
  const inner = [
    second,
    ...having(gang, "money_handler"),
    ...having(gang, "broker"),
    ...having(gang, "retail_dealer").slice(0, 2),
  ];
  for (const at of renewals(random, world, "evening", 1.5, habits.meetingDays)) {
    if (at < gang.started) continue;
    const guests = random.sample([...new Set(inner)], random.whole(1, 2)).map(({ person }) => person);
    const visits = meet(
      random,
      [organiser.person, ...guests],
      at,
      random.between(25, 110),
      random.pick(gang.meetingPlaces),
    );
    const end = visits[0]?.to;
    if (end && !organiser.line) passOn(end + random.between(5, 50) * MINUTE);
  }
  if (!organiser.line) return;
  for (const at of renewals(random, world, "talk", 1.2, habits.commandDays)) {
    if (at < gang.started) continue;
    ring(world, gang, organiser.line, second.line, at);
    passOn(at + random.between(2, 14) * MINUTE);
  }

  function passOn(at: number): void {
    const others = gang.members.filter(
      ({ line, person, roles }) =>
        line &&
        person !== second.person &&
        person !== organiser?.person &&
        !SELDOM_RUNG.some((role) => roles.has(role)),
    );
    random.sample(others, random.whole(1, 3)).forEach(({ line }, i) => {
      ring(world, gang, second.line, line, at + i * random.between(2, 6) * MINUTE);
    });
  }
}

function ring(world: World, gang: Gang, from: Line | null, to: Line | null, at: number): void {
  if (from && to && from !== to)
    contact(world, gang.random, at, from, to, { seconds: gang.random.logNormal(35, 0.7) });
}
