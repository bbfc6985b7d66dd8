/** A group as its doubts are read from: its called deals with their ids, and when they took place. */
import type { Gap } from "../../domain/findings.ts";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Business, Scene } from "../groups/business.ts";

export interface CalledDeal {
  readonly id: string;
  readonly deal: DealCandidate;
}

export interface GroupInDoubt {
  readonly scene: Scene;
  readonly business: Business;
  /** Deals called significant, by time. */
  readonly called: readonly CalledDeal[];
  /** First and last called deal, epoch seconds; the whole period of the records without any. */
  readonly from: number;
  readonly to: number;
}

export function groupInDoubt(scene: Scene, business: Business, called: readonly CalledDeal[]): GroupInDoubt {
  const { periodStart, periodEnd } = scene.identity.activity;
  return {
    scene,
    business,
    called,
    from: called[0]?.deal.at ?? periodStart,
    to: called.at(-1)?.deal.at ?? periodEnd,
  };
}

export type Leg = "contact" | "payment" | "delivery";

/** Legs of a deal that no record shows. */
export function missingLegs({ contacts, payments, delivery }: DealCandidate): Leg[] {
  const missing: Leg[] = [];
  if (contacts.length === 0) missing.push("contact");
  if (payments.length === 0) missing.push("payment");
  if (!delivery) missing.push("delivery");
  return missing;
}

/** What a gap touches. Of no deal it is about one role. */
export function settling(deals: readonly CalledDeal[]): Pick<Gap, "deals" | "settles"> {
  return { deals: deals.map(({ id }) => id), settles: Math.max(1, deals.length) };
}

/** Whether the deal names the actor as its seller or deliverer. */
export function cites({ seller, delivery }: DealCandidate, actor: number): boolean {
  return seller === actor || delivery?.deliverer === actor;
}
