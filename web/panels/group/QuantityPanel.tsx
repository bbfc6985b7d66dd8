/** How many grams the payments of called deals amount to: the lower bound first, then what is uncertain; counts open their deals. */
import { Anchor, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Quantity } from "../../../server/domain/findings.ts";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useQuantityWords } from "../../i18n/quantity-words.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { OpenedRecords } from "../records/OpenedRecords.tsx";
import { CountedDeals } from "./CountedDeals.tsx";
import classes from "./group.module.css";

interface QuantityPanelProps {
  readonly page: Answer<"getGroup">;
  /** Null where no deal was paid for. */
  readonly quantity: Quantity | null;
}

export function QuantityPanel({ page, quantity }: QuantityPanelProps) {
  const { t } = useTranslation();
  const words = useQuantityWords();
  const { selectNode } = useSelectionActions();
  if (quantity === null) return <Text className="tz-quiet">{t("quantity.none")}</Text>;
  const labels = new Map(page.persons.map((person) => [person.person_id, person.label]));
  const dealers = [...(page.group.dealer_quantities ?? [])].sort(
    (a, b) => b.lower_bound_g - a.lower_bound_g || b.median_g - a.median_g,
  );
  return (
    <>
      <div>
        <Text size="sm" className="tz-quiet">
          {t("quantity.lowerBound")}
        </Text>
        <strong className={classes.headline}>
          <span className="tz-number">{words.atLeast(quantity.lower_bound_g)}</span>
        </strong>
        <Text size="sm" className="tz-quiet">
          {t("quantity.lowerBoundHint")}
        </Text>
      </div>
      <Text size="sm" className="tz-quiet">
        {t("quantity.boundBelow")}
      </Text>
      <Figures page={page} quantity={quantity} />
      {dealers.length > 0 ? (
        <section className={classes.dealers}>
          <Title order={3} size="h6">
            {t("quantity.byDealer")}
          </Title>
          {dealers.map((dealer) => (
            <details key={dealer.person_id} className={classes.card}>
              <summary className={classes.dealer}>
                <strong>{labels.get(dealer.person_id) ?? dealer.person_id}</strong>
                <span className="tz-number">{words.atLeast(dealer.lower_bound_g)}</span>
              </summary>
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => selectNode(nodeKey("Person", dealer.person_id))}
              >
                {t("person.basis")} · {labels.get(dealer.person_id) ?? dealer.person_id}
              </Anchor>
              <Figures page={page} quantity={dealer} />
            </details>
          ))}
        </section>
      ) : null}
    </>
  );
}

interface FiguresProps {
  readonly page: Answer<"getGroup">;
  readonly quantity: Quantity;
}

function Figures({ page, quantity }: FiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { grams } = useQuantityWords();
  const [open, setOpen] = useState<Opened | null>(null);
  const { price_cny_g: price, interval_g: interval } = quantity;
  const counted = t("quantity.paymentsOf", {
    count: quantity.payments,
    amount: format.money(quantity.amount_cny),
  });
  return (
    <div className={classes.quantity}>
      <dl className={classes.facts}>
        <dt>{t("quantity.median")}</dt>
        <dd>{grams(quantity.median_g)}</dd>
        <dt>{t("quantity.interval")}</dt>
        <dd>{t("quantity.from", { low: grams(interval[0]), high: grams(interval[1]) })}</dd>
        <dt>{t("quantity.price")}</dt>
        <dd>
          {t("quantity.priceOf", {
            low: format.money(price.low),
            high: format.money(price.high),
            median: format.money(price.median),
          })}
        </dd>
        <dt>{t("quantity.payments")}</dt>
        <dd>
          <NumberButton
            label={`${t("quantity.payments")} ${counted}`}
            onOpen={() => setOpen({ what: t("quantity.countedDeals"), deals: quantity.deals })}
          >
            {counted}
          </NumberButton>
        </dd>
      </dl>
      <Title order={4} size="sm">
        {t("quantity.excluded")}
      </Title>
      {quantity.excluded.length > 0 ? (
        <dl className={classes.facts}>
          {quantity.excluded.map((part) => (
            <Excluded key={part.reason} part={part} onOpen={setOpen} />
          ))}
        </dl>
      ) : (
        <Text size="sm" className="tz-quiet">
          {t("quantity.nothingExcluded")}
        </Text>
      )}
      {open ? (
        <OpenedRecords key={open.what} what={open.what} onClose={() => setOpen(null)}>
          {open.deals ? (
            <CountedDeals page={page} deals={open.deals} />
          ) : (
            <Text className="tz-quiet">{t("quantity.older")}</Text>
          )}
        </OpenedRecords>
      ) : null}
    </div>
  );
}

interface Opened {
  readonly what: string;
  /** Absent where the run did not note them. */
  readonly deals: readonly string[] | undefined;
}

interface ExcludedProps {
  readonly part: Quantity["excluded"][number];
  readonly onOpen: (opened: Opened) => void;
}

function Excluded({ part, onOpen }: ExcludedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = part.payments;
  const reason = t(`quantity.reason.${part.reason}`);
  const text =
    part.reason === "no-payment"
      ? t("quantity.dealsOf", { count })
      : t("quantity.paymentsOf", { count, amount: format.money(part.amount_cny) });
  return (
    <>
      <dt>{reason}</dt>
      <dd>
        <NumberButton
          label={`${reason} ${text}`}
          onOpen={() => onOpen({ what: t("quantity.excludedDeals", { reason }), deals: part.deals })}
        >
          {text}
        </NumberButton>
      </dd>
    </>
  );
}
