/**
 * Numbers that look right and cannot be anybody's: resident ids, phone, account and plate
 * numbers. Phones, accounts and vehicles get theirs in shuffled order, so that a number does
 * not tell when or why the thing came into the generated world.
 */
import { isoDate } from "../clock.ts";
import type { Random } from "../random.ts";
import { at, type World } from "../world/world.ts";
import { shuffledIndices } from "./ids.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** Area 99… is not assigned, and the check character is wrong. */
export function idNumber(areaCode: string, birth: number, index: number, sex: "男" | "女"): string {
  const order = ((index * 2) % 998) + (sex === "男" ? 1 : 0);
  const body = `${areaCode}${isoDate(birth).replaceAll("-", "")}${String(order).padStart(3, "0")}`;
  return body + CHECKS.charAt((CHECKS.indexOf(checkOf(body)) + 5) % CHECKS.length);
}

/** The right check character by GB 11643-1999. */
export function checkOf(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return CHECKS.charAt(sum % 11);
}

export interface Numbers {
  /** Begins with 100; mobile numbers begin with 13 to 19. */
  readonly phone: (index: number) => string;
  /** Begins with 0000, which no bank issues. */
  readonly account: (index: number) => string;
  /** Begins with 岭, which no province uses. */
  readonly plate: (index: number) => string;
}

export function impossibleNumbers(world: World, random: Random): Numbers {
  const draw = (label: string, length: number, digits: number) => {
    const order = [...shuffledIndices(random.fork(label), length)];
    return (index: number) => String(at(order, index) * 17 + 5).padStart(digits, "0");
  };
  const phone = draw("phones", world.phones.length, 8);
  const account = draw("accounts", world.accounts.length, 12);
  const plate = draw("plates", world.vehicles.length, 6);
  return {
    phone: (i) => `100${phone(i)}`,
    account: (i) => `0000${account(i)}`,
    plate: (i) => `岭${plate(i)}`,
  };
}
