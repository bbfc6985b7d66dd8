/**
 * After a change of number some of those who used to ring hear from the new one within a day or two,
 * whoever changes it.
 */
import { DAY } from "../../generator/clock.ts";
import { addContact } from "../acts.ts";
import { newLine } from "../people/phones.ts";
import type { Line, Sim, World } from "../world.ts";

export function announceNumbers(world: World): void {
  const random = world.random.fork("announce");
  const changed = new Set(world.swaps.map((s) => s.from));
  const peers = new Map<Sim, Set<Line>>();
  for (const c of world.contacts) {
    if (changed.has(c.from)) peers.set(c.from, (peers.get(c.from) ?? new Set()).add(c.b));
    if (changed.has(c.to)) peers.set(c.to, (peers.get(c.to) ?? new Set()).add(c.a));
  }
  for (const swap of world.swaps) {
    const share = random.between(0.1, 0.7);
    const medium = random.pick(["sms", "app", "voice"] as const);
    const fresh: Line = { ...newLine(null, [swap.to]), person: swap.person };
    for (const peer of peers.get(swap.from) ?? [])
      if (peer.person && random.chance(share))
        addContact(world, random, fresh, peer, swap.to.from + random.exponential(0.6) * DAY, medium);
  }
}
