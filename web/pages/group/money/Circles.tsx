/** Money that came back to where it had been: not in the picture, so listed. */
import { Text, Title } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import pageClasses from "../group-page.module.css";
import type { MoneyAnswer } from "./diagram.ts";
import type { OpenFlows } from "./MoneyTab.tsx";
import classes from "./money.module.css";
import { useMoneyNames } from "./money-names.ts";

interface CirclesProps {
  readonly money: MoneyAnswer;
  readonly onOpen: (flows: OpenFlows) => void;
}

export function Circles({ money, onOpen }: CirclesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useMoneyNames(money);
  const circles = money.flows.filter((flow) => flow.is_back);
  return (
    <>
      <Title order={2} size="h5">
        {t("groupMoney.circles")} {circles.length}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t(circles.length === 0 ? "groupMoney.circlesNone" : "groupMoney.circlesHint")}
      </Text>
      <ul className={classes.flows}>
        {circles.map((flow) => {
          const what = names.flow(flow);
          return (
            <li key={what} className={classes.circle}>
              <IconRefresh size={16} aria-hidden />
              <span>{what}</span>
              <strong>
                <NumberButton
                  label={`${what} ${format.money(flow.amount_cny)}`}
                  onOpen={() => onOpen({ what, flows: [flow] })}
                >
                  {format.money(flow.amount_cny)}
                </NumberButton>
              </strong>
              <button
                type="button"
                className={pageClasses.cellButton}
                onClick={() => onOpen({ what, flows: [flow] })}
              >
                {t("groupMoney.paymentsOf", { count: flow.payments.length })}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
