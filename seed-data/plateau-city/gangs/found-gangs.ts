/** Founds the gangs: posts filled by word of mouth, lines, accounts, habits, customers. */
import type { MemberRole } from "../../../server/domain/roles.ts";
import { DAY } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { tradeLine } from "../people/phones.ts";
import { addPlace, DISTRICTS, OUTSIDE, placesOf } from "../places.ts";
import { ageOf, type Member, membersOf, type Person, type World } from "../world.ts";
import { openTills, profitAccount, sourceOf } from "./accounts.ts";
import { takeOnDealers } from "./dealers.ts";
import { type Gang, type Habits, having } from "./gang.ts";

/** In the order in which they are filled: a gang of five has the first five. */
const POSTS: readonly MemberRole[] = [
  ...(["organiser", "retail_dealer", "courier", "money_handler", "retail_dealer"] as const),
  ...(["supplier", "stash_keeper", "lookout", "retail_dealer", "broker"] as const),
  ...(["financier", "retail_dealer", "courier", "retail_dealer", "lookout"] as const),
  ...(["broker", "retail_dealer", "money_handler", "retail_dealer", "courier"] as const),
  ...(["retail_dealer", "lookout", "stash_keeper", "retail_dealer", "broker"] as const),
];

const LEADERS_WITHOUT_PHONE = 0.2;
const SHARED_POST = 0.25;
const WORK_PHONE = 0.7;

export function foundGangs(world: World): Gang[] {
  const random = world.random.fork("gangs");
  const ways = random.shuffle(["meeting", "waybill", "dead_drop", "mixed"] as (
    | "mixed"
    | keyof Habits["ways"]
  )[]);
  return Array.from({ length: world.parameters.gangs }, (_, index) =>
    found(world, random.fork(`gang ${index}`), index, ways[index % 4] ?? "mixed"),
  );
}

function found(world: World, random: Random, index: number, way: "mixed" | keyof Habits["ways"]): Gang {
  const { days, ranges } = world.parameters;
  const isNew = random.chance(0.5);
  const started = world.start + (isNew ? random.between(-20, 0.35 * days) : -random.between(40, 700)) * DAY;
  const town = random.pick(OUTSIDE);
  const members: Member[] = [];
  world.gangs.push({ members, started });
  const [low, high] = ranges.size;
  const size = Math.round(low * (high / low) ** random.next());
  for (const post of POSTS.slice(0, size)) members.push(engage(world, random, members, post));
  if (size < 7) having({ members }, "courier")[0]?.roles.add("stash_keeper");
  if (size < 11 && random.chance(0.4)) members[0]?.roles.add("financier");
  const tills = openTills(world, random, members);
  const habits = drawHabits(random, way, ranges.gramYuan);
  const dealers = takeOnDealers(world, random, members, tills);
  const area = random.int(DISTRICTS);
  return {
    index,
    random,
    started,
    members,
    dealers,
    habits,
    stash: addPlace(world, random, random.pick(["home", "other"]), area),
    meetingPlaces: random.sample([...placesOf(world, area, "other"), ...placesOf(world, area, "hotel")], 3),
    town,
    source: sourceOf(world, random, members),
    tills,
    profit: profitAccount(world, random, members),
    supplies: supplyTimes(world, random, started),
  };
}

/** Somebody whom a member knows, or anybody; at times who holds the same post in another gang. */
function engage(world: World, random: Random, members: readonly Member[], post: MemberRole): Member {
  const roles = new Set<MemberRole>([post]);
  const elsewhere = world.gangs.slice(0, -1).flatMap((gang) => having(gang, post));
  if (
    (post === "supplier" || post === "money_handler") &&
    elsewhere.length > 0 &&
    random.chance(SHARED_POST)
  ) {
    const { person, line } = random.pick(elsewhere);
    if (!members.some((member) => member.person === person)) return { person, roles, line };
  }
  const taken = membersOf(world);
  const silent = post === "organiser" && random.chance(LEADERS_WITHOUT_PHONE);
  const free = (person: Person): boolean =>
    !taken.has(person) &&
    !world.users.has(person) &&
    person.accounts.length > 0 &&
    ageOf(world, person) > 18 &&
    ageOf(world, person) < 60 &&
    person.lines.length > 0 !== silent &&
    (post === "supplier") === person.home.area >= DISTRICTS;
  const known = members.flatMap(({ person }) => person.friends).filter(free);
  const anybody = world.persons.filter(free);
  const person = random.pick(
    known.length > 0 && random.chance(0.5)
      ? known
      : anybody.length > 0
        ? anybody
        : world.persons.filter((p) => !taken.has(p) && !world.users.has(p)),
  );
  const line = silent
    ? null
    : random.chance(WORK_PHONE)
      ? tradeLine(world, random, person, world.parameters.ranges.burnerDays)
      : (person.lines[0] ?? null);
  return { person, roles, line };
}

/** Every 5 to 20 days; the first before the first sale. */
function supplyTimes(world: World, random: Random, started: number): number[] {
  const gap = random.between(5, 14);
  const times: number[] = [];
  let at = started > world.start ? started - DAY : world.start - random.between(0, gap) * DAY;
  for (; at < world.end; at += Math.max(5, Math.min(20, random.logNormal(gap, 0.25))) * DAY) times.push(at);
  return times;
}

function drawHabits(
  random: Random,
  way: "mixed" | keyof Habits["ways"],
  gramYuan: readonly [number, number],
): Habits {
  const share = (own: string): number =>
    way === "mixed" ? random.between(0.2, 0.5) : way === own ? 0.8 : 0.1;
  return {
    ways: { meeting: share("meeting"), waybill: share("waybill"), dead_drop: share("dead_drop") },
    gramYuan: Math.round(random.between(...gramYuan) / 10) * 10,
    odd: random.between(0, 0.5),
    hours: random.weighted({ evening: 0.5, talk: 0.25, shops: 0.25 }),
    media: { voice: random.between(0.1, 1), sms: random.between(0, 0.25), app: random.between(0.1, 1) },
    helped: random.chance(0.6) ? random.between(0.2, 0.8) : 0,
    byParcel: random.chance(0.35),
    meetingDays: random.between(3, 9),
    commandDays: random.between(1, 4),
    rollUpDays: random.between(1.5, 5),
    brokersHandleMoney: random.chance(0.5),
  };
}
