/** The payments of flows of money, each to be opened. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import { RecordChips } from "../../../panels/records/RecordChips.tsx";
import type { MoneyAnswer, MoneyFlow } from "./diagram.ts";
import classes from "./money.module.css";
import { useMoneyNames } from "./money-names.ts";

interface FlowPaymentsProps {
  readonly money: MoneyAnswer;
  readonly flows: readonly MoneyFlow[];
}

export function FlowPayments({ money, flows }: FlowPaymentsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useMoneyNames(money);
  return (
    <ul className={classes.flows}>
      {flows.map((flow) => (
        <li key={`${flow.from} ${flow.to}`}>
          <strong>{names.flow(flow)}</strong>
          <span className="tz-quiet tz-number">
            {t("groupMoney.amount")} {format.money(flow.amount_cny)} · {t("groupMoney.sent")}{" "}
            {format.money(flow.sent_cny)} ·{" "}
            {t("common.period", { from: format.time(flow.first_at), to: format.time(flow.last_at) })}
          </span>
          <RecordChips records={flow.payments.map((id) => ({ file: "payments", id }))} />
        </li>
      ))}
    </ul>
  );
}
