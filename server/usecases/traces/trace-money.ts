/** Where payments for deals may have gone: those the start paid or had a part in, else those of its groups. */
import { traceMoneyDownstream } from "../../analysis/tracing/money-downstream.ts";
import { countNote, note } from "../../analysis/tracing/step.ts";
import { isDealer } from "../../analysis/tracing/traced-deal.ts";
import { nodeKey } from "../../domain/graph-model.ts";
import type { Trace } from "../../domain/traces.ts";
import { readGroupMoney } from "../../projection/group-money/read.ts";
import { significantPayments } from "../group-summary.ts";
import type { TraceContext } from "./trace-context.ts";

export async function traceMoneyOf(context: TraceContext): Promise<Trace> {
  const { connection, result, start, deals, findings } = context;
  const isMember = (group: (typeof result.groups)[number]) =>
    group.members.some(({ person_id }) => person_id === start.person_id);
  const own = deals.filter((deal) => deal.buyer === start.key || isDealer(deal, start.key));
  const ownGroups = new Set(result.groups.filter(isMember).map(({ id }) => id));
  const isOwn = own.some((deal) => deal.called);
  const followed = isOwn ? own : deals.filter(({ id }) => ownGroups.has(findings.get(id)?.group ?? ""));
  const found = followed.flatMap(({ id }) => findings.get(id) ?? []);
  const paid = significantPayments(found);
  const involved = new Set(found.map(({ group }) => group));
  const members = result.groups
    .filter(({ id }) => involved.has(id))
    .flatMap((group) => group.members.map(({ person_id }) => person_id));
  const money = await readGroupMoney(connection, [...new Set(members)], paid);
  const orders = new Set(paid);
  const payees = new Set(money.payments.filter(({ id }) => orders.has(id)).map(({ to }) => to));
  const personOf = new Map(money.accounts.map(({ account_id, person_id }) => [account_id, person_id]));
  const ends = new Map(money.payments.map(({ id, from, to }) => [id, [from, to]]));
  const trace = traceMoneyDownstream({
    payments: money.payments,
    orders,
    nodeOf: (account) => {
      const person = personOf.get(account) ?? null;
      // An account that buyers pay into may be in a name that is not its user's: it stands for itself.
      return person === null || payees.has(account) ? nodeKey("Account", account) : nodeKey("Person", person);
    },
    between: (payment) => [
      nodeKey("Payment", payment),
      ...(ends.get(payment) ?? []).map((account) => nodeKey("Account", account)),
    ],
  });
  return {
    steps: trace.steps,
    notes: [
      ...(!isOwn && paid.length > 0 ? [note("moneyOfGroup")] : []),
      ...trace.notes,
      ...countNote("moneyWeak", followed.filter((deal) => !deal.called).length),
      ...countNote(
        "moneyUnpaid",
        followed.filter((deal) => deal.called && findings.get(deal.id)?.payments.length === 0).length,
      ),
    ],
  };
}
