/** What people and accounts in the flow of money are called. */
import { useTranslation } from "react-i18next";
import type { MoneyAnswer, MoneyNode } from "./diagram.ts";

export interface MoneyNames {
  /** By the node's id. */
  readonly node: (id: string) => string;
  /** The same with the end of a number only. */
  readonly short: (id: string) => string;
  /** `from → to`. */
  readonly flow: (flow: { readonly from: string; readonly to: string }) => string;
  /** What else is known of it: its user, its holder, that it is borrowed. */
  readonly detail: (node: MoneyNode) => string;
}

export function useMoneyNames({ nodes, persons }: Pick<MoneyAnswer, "nodes" | "persons">): MoneyNames {
  const { t } = useTranslation();
  const labels = new Map(persons.map((person) => [person.person_id, person.label]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const person = (id: string) => labels.get(id) ?? id;
  const node = (id: string) => {
    const one = byId.get(id);
    if (!one) return id;
    if (one.account_id === null) return one.person_id === null ? id : person(one.person_id);
    return t("groupMoney.account", { number: one.number ?? one.account_id });
  };
  const short = (id: string) => {
    const one = byId.get(id);
    return one && one.account_id !== null ? `…${(one.number ?? one.account_id).slice(-4)}` : node(id);
  };
  const detail = ({ account_id, person_id, holder_person_id, is_straw }: MoneyNode) =>
    [
      account_id !== null && person_id !== null ? t("groupMoney.user", { label: person(person_id) }) : null,
      holder_person_id === null ? null : t("groupMoney.holder", { label: person(holder_person_id) }),
      is_straw ? t("groupMoney.straw") : null,
    ]
      .filter((part) => part !== null)
      .join(" · ");
  return { node, short, flow: ({ from, to }) => `${node(from)} → ${node(to)}`, detail };
}
