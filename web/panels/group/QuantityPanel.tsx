/** How many grams the payments of called deals amount to: the lower bound first, then what is uncertain. */
import { Anchor, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Quantity } from "../../../server/domain/findings.ts";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import classes from "./group.module.css";

interface QuantityPanelProps {
  readonly page: Answer<"getGroup">;
  /** Null where no deal was paid for. */
  readonly quantity: Quantity | null;
}

export function QuantityPanel({ page, quantity }: QuantityPanelProps) {
  const { t } = useTranslation();
  const { selectNode } = useGraphSelection();
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
          <LowerBound grams={quantity.lower_bound_g} />
        </strong>
        <Text size="sm" className="tz-quiet">
          {t("quantity.lowerBoundHint")}
        </Text>
      </div>
      <Figures quantity={quantity} />
      {dealers.length > 0 ? (
        <section className={classes.dealers}>
          <Title order={3} size="h6">
            {t("quantity.byDealer")}
          </Title>
          {dealers.map((dealer) => (
            <details key={dealer.person_id} className={classes.card}>
              <summary className={classes.dealer}>
                <strong>{labels.get(dealer.person_id) ?? dealer.person_id}</strong>
                <LowerBound grams={dealer.lower_bound_g} />
              </summary>
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => selectNode(nodeKey("Person", dealer.person_id))}
              >
                {t("person.basis")} · {labels.get(dealer.person_id) ?? dealer.person_id}
              </Anchor>
              <Figures quantity={dealer} />
            </details>
          ))}
        </section>
      ) : null}
    </>
  );
}

/** Rounded down: a lower bound must stay one. */
function LowerBound({ grams }: { readonly grams: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className="tz-number">
      ≥ {t("quantity.grams", { value: format.number(Math.floor(grams * 10) / 10, 1) })}
    </span>
  );
}

function Figures({ quantity }: { readonly quantity: Quantity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const grams = (value: number) => t("quantity.grams", { value: format.number(value, 1) });
  const { price_cny_g: price, interval_g: interval } = quantity;
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
          {t("quantity.paymentsOf", {
            count: format.number(quantity.payments),
            amount: format.money(quantity.amount_cny),
          })}
        </dd>
      </dl>
      <Title order={4} size="sm">
        {t("quantity.excluded")}
      </Title>
      {quantity.excluded.length > 0 ? (
        <dl className={classes.facts}>
          {quantity.excluded.map((part) => (
            <Excluded key={part.reason} part={part} />
          ))}
        </dl>
      ) : (
        <Text size="sm" className="tz-quiet">
          {t("quantity.nothingExcluded")}
        </Text>
      )}
    </div>
  );
}

function Excluded({ part }: { readonly part: Quantity["excluded"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = format.number(part.payments);
  return (
    <>
      <dt>{t(`quantity.reason.${part.reason}`)}</dt>
      <dd>
        {part.reason === "no-payment"
          ? t("quantity.dealsOf", { count })
          : t("quantity.paymentsOf", { count, amount: format.money(part.amount_cny) })}
      </dd>
    </>
  );
}
