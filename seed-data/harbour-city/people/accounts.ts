/** Wallets and cards; those of companies, counters and cash machines belong to nobody in the folder. */
import { DAY } from "../../generator/clock.ts";
import { type Account, ageOf, type City, item } from "../city.ts";
import { familyOf } from "./settle.ts";

export function openAccount(
  city: City,
  holder: number,
  provider: Account["provider"],
  line = -1,
  opened = city.start - city.random.exponential(900) * DAY - 20 * DAY,
): number {
  const index = city.accounts.push({ holder, provider, line, opened }) - 1;
  if (holder >= 0) item(city.persons, holder).accounts.push(index);
  return index;
}

/** An account that somebody holds and somebody else uses: it is not among the holder's habits. */
export function lendAccount(city: City, holder: number, line: number): number {
  const { random } = city;
  const provider = random.weighted({ bank: 0.35, wechat: 0.4, alipay: 0.25 });
  const opened = city.start - random.exponential(250) * DAY;
  return city.accounts.push({ holder, provider, line, opened }) - 1;
}

export function openAccounts(city: City): void {
  const random = city.random.fork("accounts");
  city.persons.forEach(({ lines }, person) => {
    const [line] = lines;
    const bound = () => (line !== undefined && random.chance(0.7) ? line : -1);
    openAccount(city, person, random.chance(0.75) ? "wechat" : "alipay", bound());
    if (ageOf(city, person) >= 18 && random.chance(0.7)) openAccount(city, person, "bank", bound());
    if (random.chance(0.3)) openAccount(city, person, "alipay", bound());
  });
}

/** A relative's second account, or a spare one of the person where there is no relative. */
export function relativesAccount(city: City, person: number, line: number): number {
  const family = familyOf(city, person).filter((other) => ageOf(city, other) >= 16);
  const related = family.length > 0 ? city.random.pick(family) : person;
  return city.random.chance(0.5)
    ? item(item(city.persons, related).accounts, 0)
    : lendAccount(city, related, line);
}
