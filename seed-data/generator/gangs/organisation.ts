/** Founding a gang: who belongs to it and with which roles, work phones, stash, supplier's town. */

import type { Role } from "../../../server/domain/roles.ts";
import { DAY } from "../clock.ts";
import type { Delivery } from "../parameters.ts";
import type { Random } from "../random.ts";
import type { MediumWeights } from "../world/acts.ts";
import { addChangingLine } from "../world/phones.ts";
import { addPlace } from "../world/places.ts";
import { at, type Member, type Person, relativesOf, type World } from "../world/world.ts";

export interface Gang {
  readonly index: number;
  readonly members: readonly Member[];
  readonly area: number;
  readonly supplierArea: number;
  readonly stash: number;
  /** Dead drops and meeting places it keeps using. */
  readonly spots: readonly number[];
  readonly startedAt: number;
  readonly delivery: Delivery | "mixed";
  readonly gramPriceCny: number;
  /** Usual hour of business and its spread. */
  readonly hour: number;
  readonly hourSigma: number;
  /** How buyers and members talk. */
  readonly media: MediumWeights;
  /** Supplies come by parcel rather than by courier. */
  readonly suppliedByParcel: boolean;
  /** Chance that a seller is paid through somebody else's account. */
  readonly muleShare: number;
}

const ONLINE: MediumWeights = { app: 0.9, voice: 0.07, sms: 0.03 };

export function withRole(gang: Gang, role: Role): Member[] {
  return gang.members.filter((member) => member.roles.has(role));
}

/** First member with one of the roles, in the order asked for. */
export function firstWith(gang: Gang, ...roles: readonly Role[]): Member {
  for (const role of roles) {
    const member = withRole(gang, role)[0];
    if (member) return member;
  }
  return at(gang.members, 0);
}

export function foundGang(world: World, index: number): Gang {
  const random = world.random.fork(`gang ${index}`);
  const { gangs, wastewater } = world.parameters;
  const districts = world.areas.flatMap((area, i) => (area.town || area.residents.length < 20 ? [] : [i]));
  const towns = world.areas.flatMap((area, i) =>
    area.town && area.residents.some((p) => isFree(world, p)) ? [i] : [],
  );
  const area = random.pick(districts);
  const supplierArea = towns.length > 0 ? random.pick(towns) : area;
  const script = gangs.scripts[index];
  const size =
    script?.size ??
    Math.round(Math.exp(random.between(Math.log(gangs.size[0]), Math.log(gangs.size[1] + 0.4))));
  const established = !script && random.chance(wastewater.establishedShare);
  const startedAt =
    world.start + (script?.startsOnDay ?? (established ? -700 : random.between(-45, 8))) * DAY;
  const silentShare = script ? (script.leaderUsesPhone ? 0 : 1) : gangs.leaderWithoutPhoneShare;
  const members = rolesFor(random, size).map((roles) => {
    const person = recruitMember(world, random, roles.has("supplier") ? supplierArea : area);
    person.gang = index;
    return { person: person.index, roles, line: workLine(world, random, person, roles, silentShare) };
  });
  world.gangs.push({ members, startedAt, established });
  const { places } = at(world.areas, area);
  return {
    index,
    members,
    area,
    supplierArea,
    stash: addPlace(world, random, area, random.chance(0.7) ? "home" : "work"),
    spots: random.sample(
      [...places.locker, ...places.other, ...places.shop, ...places.camera],
      random.whole(3, 7),
    ),
    startedAt,
    delivery: script?.delivery ?? random.weighted(gangs.deliveryWeights),
    gramPriceCny: Math.round(random.between(...gangs.gramPriceCny) / 10) * 10,
    media: script?.orderedOnline
      ? ONLINE
      : {
          app: random.between(0.2, 0.55),
          voice: random.between(0.3, 0.6),
          sms: random.between(0.05, 0.25),
        },
    hour: random.between(14, 22.5),
    hourSigma: random.between(1.8, 4),
    suppliedByParcel: script?.suppliedByParcel ?? random.chance(0.4),
    muleShare: script?.muleShare ?? gangs.muleShare,
  };
}

/** The roles of a gang of `size`: in small ones a person does several jobs. */
function rolesFor(random: Random, size: number): Set<Role>[] {
  const jobs: Role[][] =
    size <= 5
      ? [
          ["organiser", "financier", "money_handler"],
          ["supplier"],
          ["courier", "stash_keeper"],
          ["retail_dealer"],
        ]
      : size <= 8
        ? [
            ["organiser", "financier"],
            ["supplier"],
            ["courier"],
            ["stash_keeper"],
            ["money_handler"],
            ["retail_dealer"],
          ]
        : [
            ["organiser"],
            ["financier"],
            ["supplier"],
            ["broker"],
            ["courier"],
            ["stash_keeper"],
            ["money_handler"],
            ["retail_dealer"],
            ["retail_dealer"],
          ];
  const helpers = {
    retail_dealer: 0.46,
    courier: 0.16,
    lookout: 0.2,
    stash_keeper: 0.07,
    money_handler: 0.07,
    broker: 0.04,
  } as const;
  while (jobs.length < size) jobs.push([random.weighted(helpers)]);
  return jobs.map((roles) => {
    const second = random.chance(0.12)
      ? random.pick(["courier", "retail_dealer", "lookout", "broker"] as const)
      : null;
    return new Set(
      second && !roles.includes("supplier") && !roles.includes("organiser") ? [...roles, second] : roles,
    );
  });
}

function recruitMember(world: World, random: Random, area: number): Person {
  const near = at(world.areas, area).residents.filter((index) => isFree(world, index));
  const anywhere = world.persons.filter(
    (person) => isFree(world, person.index) && !at(world.areas, person.area).town,
  );
  const index =
    near.length > 0 && random.chance(at(world.areas, area).town ? 1 : 0.7)
      ? random.pick(near)
      : random.pick(anywhere).index;
  return at(world.persons, index);
}

function isFree(world: World, index: number): boolean {
  const person = at(world.persons, index);
  return person.gang < 0 && person.age >= 19 && person.age <= 58;
}

/** −1 for a leader without a phone; else a chain of burners, or the private line. */
function workLine(
  world: World,
  random: Random,
  person: Person,
  roles: ReadonlySet<Role>,
  silentShare: number,
): number {
  const { gangs } = world.parameters;
  if (roles.has("organiser") && random.chance(silentShare)) {
    fallSilent(world, person);
    return -1;
  }
  if (!random.chance(gangs.workPhoneShare)) return random.pick(person.lines);
  const life = random.between(...gangs.burnerLifeDays);
  return addChangingLine(
    world,
    random,
    person.index,
    () => workHolder(world, random, person),
    () => life * random.between(0.6, 1.4),
  );
}

function workHolder(world: World, random: Random, person: Person): number {
  const { workUnregisteredShare, workStrawShare } = world.parameters.gangs;
  const drawn = random.next();
  if (drawn < workUnregisteredShare) return -1;
  if (drawn > workUnregisteredShare + workStrawShare) return person.index;
  const relative = relativesOf(world, person)[0];
  return relative && random.chance(0.4) ? relative.index : random.int(world.persons.length);
}

/** From now on the person uses no phone; those who ring reach nobody. */
export function fallSilent(world: World, person: Person): void {
  for (const line of person.lines) at(world.lines, line).sims.length = 0;
}
