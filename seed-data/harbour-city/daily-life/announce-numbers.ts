/** Whoever changes a number tells those they spoke with lately, on the new SIM; some are forgotten. */
import { DAY, HOUR } from "../../generator/clock.ts";
import { awake, ring } from "../acts.ts";
import { type City, item } from "../city.ts";

const LATELY = 20 * DAY;

export function announceNumbers(city: City): void {
  const random = city.random.fork("announce");
  const talks = new Map<number, { at: number; other: number }[]>();
  const changing = new Set(
    city.lines.flatMap(({ user, phones }, line) => (user >= 0 && phones.length > 1 ? [line] : [])),
  );
  for (const { at, from, to } of city.contacts)
    for (const [line, other] of [
      [from, to],
      [to, from],
    ] as const)
      if (changing.has(line)) talks.set(line, [...(talks.get(line) ?? []), { at, other }]);
  for (const [line, known] of talks) {
    const thoroughness = random.between(0, 0.9);
    for (const phone of item(city.lines, line).phones.slice(1)) {
      const { from } = item(city.phones, phone);
      const partners = new Set(
        known.filter(({ at }) => at < from && at > from - LATELY).map(({ other }) => other),
      );
      for (const other of partners)
        if (random.chance(thoroughness))
          ring(city, awake(city, from + random.exponential(14 * HOUR)), line, other, {
            media: { voice: 0.25, sms: 0.45, app: 0.3 },
            seconds: 20,
          });
    }
  }
}
