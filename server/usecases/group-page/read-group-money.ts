/**
 * Money of a group's deals from the buyers to where it ends: buyers → accounts that they pay
 * into → those who take it from there. Amounts are lower bounds: only deals called significant
 * bring money in. Nothing is left out of the answer; a drawing may fold what is small.
 */
import { CALLED_Q } from "../../analysis/deals/false-discovery.ts";
import { backFlows } from "../../analysis/money/back-flows.ts";
import { traceMoney } from "../../analysis/money/trace-money.ts";
import type { MoneyNode, MoneyPage, Window } from "../../contracts/group-page.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { type AccountOfMoney, readGroupMoney } from "../../projection/group-money/read.ts";
import { readPersonLabels } from "../../projection/person-labels/read.ts";
import { prepareUsers } from "../../projection/users/prepare.ts";
import { findGroup } from "../find-group.ts";
import { dealsOfGroup, significantPayments } from "../group-summary.ts";
import { likeliestUsers } from "../likeliest-users.ts";
import { labelled } from "../person-labels.ts";
import { isWithin } from "./within-window.ts";

/**
 * @param window of deals and payments; every balance begins at nothing
 * @throws TriplezeroError `unknown-group` (not-found)
 */
export async function readGroupMoneyPage(ledger: Ledger, id: string, window: Window): Promise<MoneyPage> {
  const { result, group } = await findGroup(ledger, id);
  const deals = dealsOfGroup(result, group.id).filter(({ at }) => isWithin(window, Date.parse(at)));
  const paid = significantPayments(deals);
  const members = new Set(group.members.map((member) => member.person_id));
  return ledger.read(async (connection) => {
    await prepareUsers(connection, likeliestUsers(result.phone_users));
    const money = await readGroupMoney(connection, [...members], paid);
    const orders = new Set(paid);
    const payments = money.payments.filter(({ id, at }) => orders.has(id) || isWithin(window, at));
    const places = new Map(placesOfMoney(money.accounts, payments, orders, members));
    const traced = traceMoney(payments, {
      isOrder: (payment) => orders.has(payment),
      nodeOf: (account) => places.get(account)!.id,
    });
    const isBack = backFlows(traced.flows);
    const inFlow = new Set(traced.flows.flatMap(({ from, to }) => [from, to]));
    const nodes = [...new Map([...places.values()].map((place) => [place.id, place])).values()]
      .filter((place) => inFlow.has(place.id))
      .map((place) => ({
        ...place,
        in_cny: fen(sum(traced.flows.filter((flow) => flow.to === place.id))),
        out_cny: fen(sum(traced.flows.filter((flow) => flow.from === place.id))),
        rest_cny: fen(traced.rest_cny.get(place.id) ?? 0),
      }));
    const named = nodes.flatMap(({ person_id, holder_person_id }) =>
      [person_id, holder_person_id].filter((one) => one !== null),
    );
    const persons = [...new Set(named)].sort();
    return {
      nodes,
      flows: traced.flows.map((flow, index) => ({
        ...flow,
        amount_cny: fen(flow.amount_cny),
        sent_cny: fen(flow.sent_cny),
        payments: [...flow.payments],
        is_back: isBack[index]!,
      })),
      persons: labelled(persons, await readPersonLabels(connection, persons)),
      orders: { payments: orders.size, amount_cny: fen(sumOf(payments, orders)) },
      left_out: {
        deals_not_called: deals.filter((deal) => deal.q > CALLED_Q).length,
        deals_without_payment: deals.filter((deal) => deal.q <= CALLED_Q && deal.payments.length === 0)
          .length,
        within_node: {
          payments: [...traced.within.payments],
          amount_cny: fen(traced.within.amount_cny),
        },
      },
    };
  });
}

type Place = Pick<
  MoneyNode,
  "id" | "kind" | "person_id" | "account_id" | "number" | "provider" | "holder_person_id" | "is_straw"
>;

/** Which node an account belongs to: payee accounts stand for themselves, others for their user. */
function placesOfMoney(
  accounts: readonly AccountOfMoney[],
  payments: readonly { readonly id: string; readonly from: string; readonly to: string }[],
  orders: ReadonlySet<string>,
  members: ReadonlySet<string>,
): [string, Place][] {
  const paying = payments.filter(({ id }) => orders.has(id));
  const payees = new Set(paying.map(({ to }) => to));
  const payers = new Set(paying.map(({ from }) => from));
  const personOf = new Map(accounts.map(({ account_id, person_id }) => [account_id, person_id]));
  const buyers = new Set([...payers].map((account) => personOf.get(account) ?? account));
  return accounts.map((account) => {
    const { account_id, person_id, holder_person_id, number, provider, followed } = account;
    const isPayee = payees.has(account_id);
    const isMember = person_id !== null && members.has(person_id);
    const kind = isPayee
      ? "payee_account"
      : isMember
        ? "member"
        : buyers.has(person_id ?? account_id)
          ? "buyer"
          : followed
            ? "pass_through"
            : "outside";
    const isOwnNode = isPayee || person_id === null;
    return [
      account_id,
      {
        id: isOwnNode ? `account:${account_id}` : `person:${person_id}`,
        kind,
        person_id,
        account_id: isOwnNode ? account_id : null,
        number: isOwnNode ? number : null,
        provider: isOwnNode ? provider : null,
        holder_person_id: isOwnNode ? holder_person_id : null,
        is_straw: isPayee && holder_person_id !== null && (holder_person_id !== person_id || !isMember),
      },
    ];
  });
}

function sum(flows: readonly { readonly amount_cny: number }[]): number {
  return flows.reduce((total, flow) => total + flow.amount_cny, 0);
}

function sumOf(
  payments: readonly { readonly id: string; readonly amount_cny: number }[],
  ids: ReadonlySet<string>,
): number {
  return sum(payments.filter(({ id }) => ids.has(id)));
}

function fen(yuan: number): number {
  return Math.round(yuan * 100) / 100;
}
