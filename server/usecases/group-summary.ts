/** What stands of a group in a list: sizes, money, zero status, roles. */
import { CALLED_Q } from "../analysis/deals/false-discovery.ts";
import type { CaseResult, DealFinding, GroupFinding, Quantity, ZeroStatus } from "../domain/findings.ts";
import { namedRoles } from "../domain/named-roles.ts";
import { ROLES, type Role } from "../domain/roles.ts";

export interface GroupSummary {
  readonly id: string;
  readonly score: number;
  readonly members: number;
  readonly unresolved_members: number;
  readonly deals: number;
  /** Payments of the deals called significant, in yuan: a lower bound of the turnover. */
  readonly paid_cny: number;
  /** Grams that the paid deals amount to; null where none was paid for. */
  readonly quantity: Pick<Quantity, "lower_bound_g" | "median_g" | "interval_g" | "price_cny_g"> | null;
  readonly zero: ZeroStatus;
  readonly stability: number;
  readonly first_at: string | null;
  readonly last_at: string | null;
  /** How many members hold each role; a member may hold several. */
  readonly roles: Readonly<Record<Role, number>>;
}

export function dealsOfGroup(result: CaseResult, group: string): DealFinding[] {
  return result.deals.filter((deal) => deal.group === group);
}

/** Payment ids that count into `paid_cny`, each once. */
export function significantPayments(deals: readonly DealFinding[]): string[] {
  return [...new Set(deals.filter((deal) => deal.q <= CALLED_Q).flatMap((deal) => deal.payments))];
}

/** @param amounts yuan by payment id */
export function summariseGroup(
  group: GroupFinding,
  deals: readonly DealFinding[],
  amounts: ReadonlyMap<string, number>,
): GroupSummary {
  const paid = significantPayments(deals).reduce((sum, id) => sum + (amounts.get(id) ?? 0), 0);
  const held = group.members.flatMap((member) => namedRoles(member).map((role) => role.role));
  return {
    id: group.id,
    score: group.score,
    members: group.members.length,
    unresolved_members: group.unresolved_members.length,
    deals: deals.length,
    paid_cny: Math.round(paid * 100) / 100,
    quantity: quantityOf(group),
    zero: group.zero,
    stability: group.stability,
    first_at: group.first_at,
    last_at: group.last_at,
    roles: Object.fromEntries(
      ROLES.map((role) => [role, held.filter((one) => one === role).length]),
    ) as Record<Role, number>,
  };
}

function quantityOf({ quantity }: GroupFinding): GroupSummary["quantity"] {
  if (!quantity) return null;
  const { lower_bound_g, median_g, interval_g, price_cny_g } = quantity;
  return { lower_bound_g, median_g, interval_g, price_cny_g };
}
