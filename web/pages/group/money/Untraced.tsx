/** What the picture of the money leaves out, how much that is, and the records behind each figure. */
import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import { OpenedRecords } from "../../../panels/records/OpenedRecords.tsx";
import { RecordChips } from "../../../panels/records/RecordChips.tsx";
import { useGroupPageState } from "../../../state/selection/group-search.ts";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import pageClasses from "../group-page.module.css";
import type { MoneyAnswer } from "./diagram.ts";
import { FlowPayments } from "./FlowPayments.tsx";

type Sum = "within" | "beyond";

export function Untraced({ money }: { readonly money: MoneyAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { showTab } = useGroupPageState();
  const [open, setOpen] = useState<Sum | null>(null);
  const { left_out: left, flows } = money;
  const larger = flows.filter(({ sent_cny, amount_cny }) => sent_cny - amount_cny >= 0.01);
  const beyond = larger.reduce((sum, { sent_cny, amount_cny }) => sum + sent_cny - amount_cny, 0);
  const sums: Readonly<Record<Sum, string | null>> = {
    within:
      left.within_node.payments.length > 0
        ? t("groupMoney.withinNode", {
            count: left.within_node.payments.length,
            amount: format.money(left.within_node.amount_cny),
          })
        : null,
    beyond: beyond >= 1 ? t("groupMoney.notTraced", { amount: format.money(beyond) }) : null,
  };
  const deals = [
    left.deals_not_called > 0 ? t("groupMoney.notCalled", { count: left.deals_not_called }) : null,
    left.deals_without_payment > 0 ? t("groupMoney.noPayment", { count: left.deals_without_payment }) : null,
  ].filter((note) => note !== null);
  if (deals.length === 0 && sums.within === null && sums.beyond === null)
    return <Text className="tz-quiet">{t("groupMoney.nothingLeft")}</Text>;
  return (
    <>
      <ul className={pageClasses.notes}>
        {deals.map((note) => (
          <li key={note}>
            <NumberButton label={note} onOpen={() => showTab("deals")}>
              {note}
            </NumberButton>
          </li>
        ))}
        {(["within", "beyond"] as const).map((sum) =>
          sums[sum] === null ? null : (
            <li key={sum}>
              <NumberButton label={sums[sum]} onOpen={() => setOpen(sum)}>
                {sums[sum]}
              </NumberButton>
            </li>
          ),
        )}
      </ul>
      {open === null ? null : (
        <OpenedRecords key={open} what={t(`groupMoney.untracedPart.${open}`)} onClose={() => setOpen(null)}>
          {open === "beyond" ? (
            <FlowPayments money={money} flows={larger} />
          ) : (
            <RecordChips records={left.within_node.payments.map((id) => ({ file: "payments", id }))} />
          )}
        </OpenedRecords>
      )}
    </>
  );
}
