/** Who a gang needs, by its plan, and which roles one person holds together. */
import type { MemberRole } from "../../../server/domain/roles.ts";
import type { Random } from "../random.ts";
import type { Plan } from "./plan.ts";

/** Role sets of the members, first the three that no gang lacks; what is left over after `size` is merged into others. */
export function drawRoles(random: Random, plan: Plan): MemberRole[][] {
  const needed: MemberRole[] = [];
  if (plan.transport !== "parcel" || plan.deliverer === "runner" || plan.stock === "courier")
    needed.push("courier");
  if (plan.stock === "keeper" || plan.deliverer === "keeper") needed.push("stash_keeper");
  if (plan.payee === "handler") needed.push("money_handler");
  const wished = random
    .shuffle<MemberRole>([
      "retail_dealer",
      "financier",
      "broker",
      "lookout",
      "money_handler",
      "courier",
      "retail_dealer",
      "lookout",
      "stash_keeper",
      "retail_dealer",
      "courier",
    ])
    .filter((role, i, all) => !(needed.includes(role) && all.indexOf(role) === i))
    .filter((role) => needed.includes(role) || !["stash_keeper", "courier"].includes(role));
  const sets: MemberRole[][] = [["organiser"], ["retail_dealer"], ["supplier"]];
  const queue = [...random.shuffle(needed), ...wished];
  while (sets.length < plan.size && queue.length > 0) {
    const role = queue.shift() as MemberRole;
    if (["financier", "broker"].includes(role) && sets.some((s) => s.includes(role))) continue;
    sets.push([role]);
  }
  for (const role of queue.filter((q) => needed.includes(q) && !sets.some((s) => s.includes(q)))) {
    const host = role === "money_handler" ? sets[0] : sets[random.int(1, 2) === 1 ? 1 : sets.length - 1];
    if (host && !(host.includes("supplier") && role === "stash_keeper")) host.push(role);
    else sets[1]?.push(role);
  }
  if (!sets.some((s) => s.includes("financier")) && random.chance(0.4)) sets[0]?.push("financier");
  return sets;
}
