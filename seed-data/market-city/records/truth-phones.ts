/** Who truly uses phones that others hold, and which SIMs followed one another. */
import { DAY } from "../../generator/clock.ts";
import type { Truth } from "../../generator/records/truth.ts";
import type { Sim } from "../city-types.ts";
import type { World } from "../world.ts";
import type { Delivered } from "./deliver.ts";
import { by, type Known } from "./truth.ts";

const FEWEST_CONTACTS = 5;

type Phones = Pick<Truth, "phone_users" | "uncounted_phones" | "phone_swaps" | "uncounted_swaps">;

export function tellPhones(world: World, { lists, id }: Delivered, { holders, established }: Known): Phones {
  const seen = new Map<Sim, number>();
  for (const { from, to } of lists.contacts)
    for (const sim of [from, to]) seen.set(sim, (seen.get(sim) ?? 0) + 1);
  const busy = (sim: Sim) => (seen.get(sim) ?? 0) >= FEWEST_CONTACTS;
  const counts = (sim: Sim) =>
    sim.line.user !== null &&
    sim.line.sharedWith.length === 0 &&
    busy(sim) &&
    !established.has(id("phones", sim));
  const counted = lists.phones.filter((sim) => counts(sim) && holders.get(sim) !== sim.line.user);
  const uncounted = lists.phones.filter((sim) => !counts(sim));
  const listed = new Set(lists.phones);
  const swaps = world.lines.flatMap(({ user, sims }) =>
    sims.flatMap((to, i) => {
      const from = sims[i - 1];
      return user && from && listed.has(from) && listed.has(to) ? [{ from, to, user }] : [];
    }),
  );
  const clear = ({ from, to }: { from: Sim; to: Sim }) =>
    busy(from) && busy(to) && to.from > world.start + DAY && to.from < world.end - 2 * DAY;
  const told = (some: typeof swaps): Truth["phone_swaps"] =>
    some
      .map(({ from, to, user }) => ({
        from_phone_id: id("phones", from),
        to_phone_id: id("phones", to),
        person_id: id("persons", user),
      }))
      .sort(by(({ from_phone_id }) => from_phone_id));
  return {
    phone_users: counted
      .map((sim) => ({ phone_id: id("phones", sim), person_id: id("persons", sim.line.user) }))
      .sort(by(({ phone_id }) => phone_id)),
    uncounted_phones: uncounted.map((sim) => id("phones", sim)).sort(),
    phone_swaps: told(swaps.filter(clear)),
    uncounted_swaps: told(swaps.filter((swap) => !clear(swap))),
  };
}
