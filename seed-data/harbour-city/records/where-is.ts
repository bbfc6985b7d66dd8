/** Where somebody is at a moment: a stay, else the shift, else home or a haunt by the hour. */
import { HOUR, hourOfDay, weekday } from "../../generator/clock.ts";
import { firstAfter, lineOf } from "../acts.ts";
import { type City, item, type Person } from "../city.ts";

const LINGERING = 8 * 60;

export function placeAt(city: City, person: number, at: number, line: number): number {
  const record = item(city.persons, person);
  const position = firstAfter(city, record.stays, at + LINGERING);
  if (position > 0) {
    const stay = item(city.stays, item(record.stays, position - 1));
    if (at < stay.to + LINGERING) {
      const isCarried = stay.carried === null || stay.carried.includes(line);
      return isCarried ? stay.place : record.home;
    }
  }
  const isPrivate = line === lineOf(city, person);
  if (onShift(record, at) && (isPrivate || scattered(person, at, 1) < 0.8)) return record.work;
  const hour = hourOfDay(at);
  if (hour > 10 && hour < 22 && scattered(person, at, 2) < 0.16)
    return item(record.haunts, Math.floor(scattered(person, at, 3) * record.haunts.length));
  return record.home;
}

function onShift({ work, shift }: Person, at: number): boolean {
  if (work < 0) return false;
  const [hour, day] = [hourOfDay(at), weekday(at)];
  if (shift === "office") return day < 5 && hour > 8.6 && hour < 17.8;
  if (shift === "late") return day !== 1 && hour > 14.5 && hour < 22.8;
  return shift === "night" && (hour > 22 || hour < 6.3);
}

/** A number in [0, 1) that stays the same for a person over an hour and a half. */
function scattered(person: number, at: number, salt: number): number {
  let hash = Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(Math.floor(at / (1.5 * HOUR)), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ salt, 0xc2b2ae35);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}
