/** What the picture of the money leaves out, how much that is, and the way to it. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import { useGroupPageState } from "../../../state/selection/group-search.ts";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import pageClasses from "../group-page.module.css";
import type { MoneyAnswer } from "./diagram.ts";

export function Untraced({ money }: { readonly money: MoneyAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { showTab } = useGroupPageState();
  const { left_out: left, flows } = money;
  const beyond = flows.reduce((sum, { sent_cny, amount_cny }) => sum + sent_cny - amount_cny, 0);
  const notes = [
    left.within_node.payments > 0
      ? t("groupMoney.withinNode", {
          count: left.within_node.payments,
          amount: format.money(left.within_node.amount_cny),
        })
      : null,
    beyond >= 1 ? t("groupMoney.notTraced", { amount: format.money(beyond) }) : null,
  ].filter((note) => note !== null);
  const deals = [
    left.deals_not_called > 0 ? t("groupMoney.notCalled", { count: left.deals_not_called }) : null,
    left.deals_without_payment > 0 ? t("groupMoney.noPayment", { count: left.deals_without_payment }) : null,
  ].filter((note) => note !== null);
  if (notes.length + deals.length === 0)
    return <Text className="tz-quiet">{t("groupMoney.nothingLeft")}</Text>;
  return (
    <ul className={pageClasses.notes}>
      {deals.map((note) => (
        <li key={note}>
          <NumberButton label={note} onOpen={() => showTab("deals")}>
            {note}
          </NumberButton>
        </li>
      ))}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
