/**
 * Counter-evidence of a member that no model weighs: statements, alibis, deals with legs missing,
 * drug tests. Each is bounded and shown with its records; none alters the probability of
 * membership, so that a reader may weigh it himself.
 */
import type { Contribution } from "../../domain/findings.ts";
import { byId } from "../case/ids.ts";
import type { GroupInDoubt } from "./called-deals.ts";
import { negativeDrugTests } from "./drug-tests.ts";
import { dealsMissingALeg } from "./missing-legs.ts";
import { seenElsewhere } from "./seen-elsewhere.ts";
import { statementsOn } from "./statements.ts";

/** @param modelled what the membership model says; the answer holds that too, heaviest first */
export function reasonsForAndAgainst(
  group: GroupInDoubt,
  person: number,
  modelled: readonly Contribution[],
): { contributions: Contribution[]; against: Contribution[] } {
  const all = [
    ...modelled,
    ...statementsOn(group.scene.tables, person),
    ...seenElsewhere(group, person),
    ...dealsMissingALeg(group, person),
    ...negativeDrugTests(group, person),
  ].sort((a, b) => Math.abs(b.log10_lr) - Math.abs(a.log10_lr) || byId(a.feature, b.feature));
  return {
    contributions: all.filter(({ direction }) => direction === "for"),
    against: all.filter(({ direction }) => direction === "against"),
  };
}
