/** Fills every honest trade and company that resembles dealing; a few members have such a trade as cover. */
import { type City, item } from "../city.ts";
import { freePeople } from "../people/settle.ts";
import { DISTRICTS } from "../places/build-places.ts";
import { lend, playCards, shareCosts } from "./companies-of-friends.ts";
import { type Crew, runBoat, runContractor } from "./crews.ts";
import { runFirm } from "./firms.ts";
import { GOODS_TRADES } from "./goods-trades.ts";
import { commute, sharePhone } from "./households.ts";
import { plyTrade } from "./ply-trade.ts";
import { SERVICE_TRADES } from "./service-trades.ts";

const COVER_CHANCE = 0.04;
const BUYER_CHANCE = 0.04;

export function runLookAlikes(city: City): void {
  const thousands = city.parameters.persons / 1000;
  const many = (per1000: number) => Math.max(1, Math.round(per1000 * thousands));
  for (const trade of [...GOODS_TRADES, ...SERVICE_TRADES])
    for (let i = many(trade.per1000); i > 0; i--) plyTrade(city, find(city, trade.kind), trade);
  for (let i = many(2.6); i > 0; i--) runFirm(city, crewOf(city, "firm", city.random.whole(2, 6)));
  for (let i = many(1.4); i > 0; i--)
    runContractor(city, crewOf(city, "labour_crew", city.random.whole(4, 10)));
  for (let i = many(1); i > 0; i--) runBoat(city, crewOf(city, "boat_crew", city.random.whole(3, 6)));
  for (let i = many(1.6); i > 0; i--) playCards(city, company(city, "card_circle", city.random.whole(5, 9)));
  for (let i = many(2); i > 0; i--) lend(city, find(city, "private_lender"), find(city, "private_lender"));
  for (let i = many(2); i > 0; i--)
    shareCosts(city, company(city, "user_elsewhere", city.random.whole(3, 5)));
  for (let i = many(4); i > 0; i--) commute(city, find(city, "coach_commuter"));
  for (let i = many(5); i > 0; i--) {
    const person = city.random.pick(freePeople(city));
    if (sharePhone(city, person)) item(city.persons, person).lookalike = "shared_phone_family";
  }
}

/** Somebody free, or seldom a member or a buyer of a gang, who has the trade as well. */
function find(city: City, kind: string): number {
  const { random, gangs } = city;
  if (gangs.length > 0 && random.chance(BUYER_CHANCE)) {
    const buyers = city.persons.flatMap(({ isBuyer }, i) => (isBuyer ? [i] : []));
    if (buyers.length > 0) return random.pick(buyers);
  }
  if (gangs.length > 0 && random.chance(COVER_CHANCE)) {
    const member = random.pick(random.pick(gangs).members);
    const { town, silent } = item(city.persons, member);
    if (town < DISTRICTS && !silent) return member;
  }
  const person = random.pick(freePeople(city, ({ town }) => town < DISTRICTS));
  item(city.persons, person).lookalike = kind;
  return person;
}

/** People who know each other, as far as there are any. */
function company(city: City, kind: string, size: number): number[] {
  const found = [find(city, kind)];
  while (found.length < size) {
    const known = freePeople(city, ({ town }) => town < DISTRICTS).filter((person) =>
      found.some((other) => item(city.persons, other).circle.has(person)),
    );
    const person = known.length > 0 && city.random.chance(0.7) ? city.random.pick(known) : find(city, kind);
    if (found.includes(person)) continue;
    const { gang, isBuyer } = item(city.persons, person);
    if (gang < 0 && !isBuyer) item(city.persons, person).lookalike = kind;
    found.push(person);
  }
  return found;
}

function crewOf(city: City, kind: string, hands: number): Crew {
  const [head = 0, cashier = 0, ...rest] = company(city, kind, hands + 2);
  return { head, cashier, hands: rest };
}
