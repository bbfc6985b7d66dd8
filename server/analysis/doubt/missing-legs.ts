/** How many of a member's deals rest on records of part of their legs only. */
import type { Contribution, RecordRef } from "../../domain/findings.ts";
import { cites, type GroupInDoubt, missingLegs } from "./called-deals.ts";
import { doubt } from "./doubt-features.ts";

/**
 * Where a leg is missing from every deal of the member, in proportion where from a part. Not
 * more than a factor of two: each deal's own weight counts its missing legs already
 * (`deals/leg-weights.ts`), and records have gaps for everybody.
 */
const ALL_MISSING_LOG10 = -0.3;

/** Value: share of the deals that cite the actor with a leg missing; comparison: the same of the group's other deals. */
export function dealsMissingALeg({ scene, called }: GroupInDoubt, actor: number): Contribution[] {
  const { contacts, payments } = scene.tables;
  const own = called.filter(({ deal }) => cites(deal, actor));
  const others = called.filter(({ deal }) => !cites(deal, actor));
  const lacking = own.filter(({ deal }) => missingLegs(deal).length > 0);
  if (lacking.length === 0) return [];
  const value = lacking.length / own.length;
  const compared =
    others.length === 0
      ? {}
      : {
          comparison:
            Math.round(
              (1000 * others.filter(({ deal }) => missingLegs(deal).length > 0).length) / others.length,
            ) / 1000,
          population: "other-deals-of-group",
        };
  const records = lacking.flatMap(({ deal }): RecordRef[] => [
    ...deal.payments.map((row) => ({ file: "payments" as const, id: payments.ids[row]! })),
    ...deal.contacts.map((row) => ({ file: "contacts" as const, id: contacts.ids[row]! })),
  ]);
  return [doubt("deals-missing-a-leg", { value, ...compared, log10Lr: ALL_MISSING_LOG10 * value, records })];
}
