/** Supply runs: money goes up, a courier travels or a parcel comes from the border town, goods go to the stash, sellers fetch. */
import { DAY, HOUR, MINUTE } from "../clock.ts";
import type { Random } from "../random.ts";
import { addAccount } from "../world/accounts.ts";
import { contact, conversation, pay, publicPlace, rounded, sendParcel, visit } from "../world/acts.ts";
import { at, isAway, type Member, type World } from "../world/world.ts";
import { firstWith, type Gang, withRole } from "./organisation.ts";

const CASH_SHARE = 0.25;
const MULE_OF_SUPPLIER_SHARE = 0.4;

export function supply(world: World, gang: Gang): void {
  const random = world.random.fork(`gang ${gang.index} supply`);
  const supplier = firstWith(gang, "supplier");
  const account = supplierAccount(world, random, gang, supplier);
  const [shortest, longest] = world.parameters.gangs.supplyGapDays;
  const gap = random.between(shortest, longest);
  for (
    let day = random.between(0, gap);
    day < world.parameters.days - 1;
    day += gap * random.between(0.7, 1.35)
  ) {
    const time = world.start + Math.floor(day) * DAY + random.between(9, 22) * HOUR;
    if (time < gang.startedAt - 4 * DAY) continue;
    orderGoods(world, random, gang, supplier, account, time);
    const arrived =
      gang.suppliedByParcel !== random.chance(0.15)
        ? byParcel(world, random, gang, supplier, time)
        : byCourier(world, random, gang, supplier, time);
    fetch(world, random, gang, arrived, arrived + gap * DAY);
  }
}

function orderGoods(
  world: World,
  random: Random,
  gang: Gang,
  supplier: Member,
  account: number,
  time: number,
): void {
  const caller =
    gang.members.find(
      (member) =>
        member.line >= 0 &&
        member !== supplier &&
        (member.roles.has("organiser") ||
          member.roles.has("broker") ||
          member.roles.has("financier") ||
          member.roles.has("money_handler")),
    ) ?? firstWith(gang, "courier");
  conversation(world, random, time, caller.line, supplier.line, gang.media);
  if (random.chance(CASH_SHARE)) return;
  const payer = firstWith(gang, "money_handler", "financier", "organiser");
  const sellers = withRole(gang, "retail_dealer").length;
  const worth = gang.gramPriceCny * 0.4 * sellers * random.logNormal(14, 0.4);
  const from = random.pick(at(world.persons, payer.person).accounts);
  const parts = random.chance(0.3) ? 2 : 1;
  for (let i = 0; i < parts; i++)
    pay(world, time + random.between(0.2, 8) * HOUR, from, account, rounded(random, worth / parts));
}

function byCourier(world: World, random: Random, gang: Gang, supplier: Member, ordered: number): number {
  const courier = random.pick(withRole(gang, "courier"));
  const leave = ordered + random.between(4, 30) * HOUR;
  const back = leave + random.between(9, 30) * HOUR;
  if (isAway(world, courier.person, leave) || courier === supplier) return back;
  const sender = firstWith(gang, "organiser", "broker");
  if (sender.line >= 0 && sender !== courier)
    contact(world, random, leave - random.between(0.5, 8) * HOUR, sender.line, courier.line, gang.media);
  const journeys = world.journeys.get(courier.person) ?? [];
  world.journeys.set(courier.person, [...journeys, [leave, back]]);
  const meetingPoint = publicPlace(world, random, gang.supplierArea, ["shop", "other", "hotel"]);
  const met = leave + (back - leave) * random.between(0.4, 0.6);
  visit(
    world,
    courier.person,
    publicPlace(world, random, gang.supplierArea, ["camera"]),
    leave + HOUR,
    (met - leave - HOUR) / MINUTE,
    2,
  );
  conversation(world, random, met - random.between(0.2, 2) * HOUR, courier.line, supplier.line, gang.media);
  visit(world, courier.person, meetingPoint, met, 30, 2);
  visit(world, supplier.person, meetingPoint, met + random.between(-8, 8) * MINUTE, 25, 1);
  visit(
    world,
    courier.person,
    publicPlace(world, random, gang.supplierArea, ["hotel", "other"]),
    met + 31 * MINUTE,
    (back - met) / MINUTE - 40,
    2,
  );
  bringToStash(world, random, gang, courier, back);
  const payer = firstWith(gang, "money_handler", "organiser");
  if (payer !== courier && !random.chance(CASH_SHARE)) {
    pay(
      world,
      back + random.between(1, 40) * HOUR,
      at(at(world.persons, payer.person).accounts, 0),
      at(at(world.persons, courier.person).accounts, 0),
      random.chance(0.7) ? random.whole(5, 25) * 100 : random.logNormal(1200, 0.4),
    );
  }
  return back;
}

function byParcel(world: World, random: Random, gang: Gang, supplier: Member, ordered: number): number {
  const receiver = firstWith(gang, "stash_keeper", "courier");
  const border = at(world.areas, gang.supplierArea).places.border;
  const centre = publicPlace(world, random, gang.area, ["hotel", "locker", "shop"]);
  const parcel = sendParcel(world, random, {
    sentAt: ordered + random.between(5, 36) * HOUR,
    sender: supplier.line,
    receiver: receiver.line,
    senderPlace:
      border.length > 0 && random.chance(0.5)
        ? random.pick(border)
        : publicPlace(world, random, gang.supplierArea, ["shop", "other"]),
    receiverPlace: centre,
    weightG: random.logNormal(1600, 0.7),
  });
  const arrived = at(world.parcels, parcel).deliveredAt;
  const fetched = arrived + random.between(0.3, 5) * HOUR;
  visit(world, receiver.person, centre, fetched, 6, 1);
  bringToStash(world, random, gang, receiver, fetched + 0.6 * HOUR);
  contact(world, random, fetched + random.between(2, 50) * MINUTE, receiver.line, supplier.line, gang.media);
  return fetched;
}

function bringToStash(world: World, random: Random, gang: Gang, bringer: Member, time: number): void {
  const keeper = firstWith(gang, "stash_keeper");
  visit(world, bringer.person, gang.stash, time + 20 * MINUTE, random.between(10, 40), 1);
  if (keeper === bringer) return;
  contact(world, random, time + random.between(-30, 10) * MINUTE, bringer.line, keeper.line, gang.media);
  visit(world, keeper.person, gang.stash, time + random.between(0, 15) * MINUTE, random.between(60, 200), 1);
}

/** Between two runs sellers and runners come to the stash, and the keeper sits there. */
function fetch(world: World, random: Random, gang: Gang, from: number, to: number): void {
  const keeper = firstWith(gang, "stash_keeper");
  for (
    let time = from + random.between(2, 20) * HOUR;
    time < Math.min(to, world.end);
    time += random.between(1.2, 4) * DAY
  ) {
    visit(world, keeper.person, gang.stash, time - 30 * MINUTE, random.between(60, 260), 1);
    for (const seller of random.sample(withRole(gang, "retail_dealer"), random.whole(1, 2))) {
      if (isAway(world, seller.person, time) || seller === keeper) continue;
      if (random.chance(0.7))
        contact(world, random, time - random.between(10, 90) * MINUTE, seller.line, keeper.line, gang.media);
      visit(
        world,
        seller.person,
        gang.stash,
        time + random.between(0, 40) * MINUTE,
        random.between(5, 20),
        1,
      );
    }
  }
}

function supplierAccount(world: World, random: Random, gang: Gang, supplier: Member): number {
  const own = at(world.persons, supplier.person);
  const neighbours = at(world.areas, gang.supplierArea)
    .residents.map((index) => at(world.persons, index))
    .filter((person) => person.gang < 0 && person.age >= 18);
  if (neighbours.length === 0 || !random.chance(MULE_OF_SUPPLIER_SHARE)) return random.pick(own.accounts);
  const straw = random.pick(neighbours);
  straw.isStraw = true;
  return addAccount(world, random, straw, "bank", random.chance(0.5) ? supplier.line : -1);
}
