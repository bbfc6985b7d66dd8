/** In whose names a gang's accounts and numbers stand. */
import type { World } from "../world.ts";
import type { Crew } from "./crew.ts";

/** Everybody outside the gangs in whose name their accounts and work numbers stand. */
export function nameStraws(world: World, crews: Crew[]): void {
  const members = new Set(crews.flatMap((crew) => crew.members.map((m) => m.person)));
  const accounts = new Set([
    ...world.deals.map((d) => d.payee),
    ...crews.flatMap((crew) => [crew.boss, crew.pot, crew.supplierAccount]),
  ]);
  const used = new Set(world.payments.flatMap((p) => [p.from, p.to]));
  for (const a of accounts) if (a.holder && used.has(a) && !members.has(a.holder)) world.straws.add(a.holder);
  for (const s of world.sims)
    if (s.holder?.part === "straw" && s.user && members.has(s.user) && s.to > 0) world.straws.add(s.holder);
}
