/** The chance computation in plain words, leg by leg, as `server/analysis/deals` makes it. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DealFinding } from "../../../server/domain/findings.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import classes from "./deal-page.module.css";

type Parts = NonNullable<DealFinding["reckoning"]>;

export function Reckoning({ deal }: { readonly deal: DealFinding }) {
  const { t } = useTranslation();
  const { reckoning } = deal;
  if (!reckoning) return <Text className="tz-quiet">{t("dealPage.older")}</Text>;
  return <Computation deal={deal} reckoning={reckoning} />;
}

function Computation({ deal, reckoning }: Omit<FactorProps, "leg">) {
  const { t } = useTranslation();
  const format = useFormat();
  const weight = useVerbalWeight();
  const pairText = usePairText(reckoning);
  const product = { lr: weight.ratio(deal.log10_lr), words: weight.words(deal.log10_lr) };
  return (
    <div className={classes.reckoning}>
      <p className="tz-quiet">{t("dealPage.sumHint")}</p>
      <p>{pairText}</p>
      {reckoning.on_credit ? <p>{t("dealPage.onCredit")}</p> : null}
      <ol className={classes.factors}>
        {reckoning.legs.map((leg) => (
          <Factor key={leg.leg} leg={leg} deal={deal} reckoning={reckoning} />
        ))}
      </ol>
      <p>
        <strong>{t(deal.log10_lr > 0 ? "dealPage.product" : "dealPage.productAgainst", product)}</strong>
      </p>
      <p>
        {t("dealPage.nullTest", {
          shifts: reckoning.shifts,
          values: format.number(reckoning.null_values),
          p: format.number(reckoning.p, 5),
        })}
      </p>
      <p>{t("dealPage.qMeaning", { q: format.number(deal.q, 5), share: format.smallShare(deal.q) })}</p>
    </div>
  );
}

function usePairText({ episodes, period_days }: Parts): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (episodes === 0) return t("dealPage.pairNone");
  return t("dealPage.pairRate", {
    days: format.number(period_days),
    episodes: format.number(episodes),
    every: format.number(period_days / episodes, 1),
  });
}

interface FactorProps {
  readonly leg: Parts["legs"][number];
  readonly deal: DealFinding;
  readonly reckoning: Parts;
}

function Factor({ leg, deal, reckoning }: FactorProps) {
  const { t } = useTranslation();
  const weight = useVerbalWeight();
  const { log10_lr, at_most } = leg;
  const text = useLegText(leg.leg, deal, reckoning);
  const bound = weight.ratio(at_most);
  const isAtBound = log10_lr >= at_most - 1e-3;
  const counts = leg.leg !== "payment" || deal.payments.length > 0;
  return (
    <li>
      <strong>{t(`dealPage.leg.${leg.leg}`)}</strong>
      <span>{text}</span>
      {counts ? (
        <span className={log10_lr < 0 ? classes.opposes : classes.supports}>
          {t("dealPage.times", {
            lr: weight.ratio(log10_lr),
            words: weight.words(log10_lr),
            side: t(log10_lr < 0 ? "dealPage.opposes" : "dealPage.supports"),
          })}{" "}
          <span className="tz-quiet">{t(isAtBound ? "dealPage.atBound" : "dealPage.bound", { bound })}</span>
        </span>
      ) : null}
    </li>
  );
}

function useLegText(leg: Parts["legs"][number]["leg"], deal: DealFinding, parts: Parts): string {
  const { t } = useTranslation();
  const format = useFormat();
  const gapText = (minutes: number) =>
    minutes < 120
      ? t("dealPage.minutes", { count: Math.round(minutes) })
      : t("dealPage.hours", { count: Math.round(minutes / 6) / 10 });
  if (leg === "contact") {
    if (deal.payments.length === 0) return t("dealPage.contactUnpaid");
    if (parts.gap_min === null) return t("dealPage.contactNone");
    const gap = gapText(Math.abs(parts.gap_min));
    return t(parts.gap_min >= 0 ? "dealPage.contactBefore" : "dealPage.contactAfter", { gap });
  }
  if (leg === "payment") {
    return parts.till_share === null
      ? t("dealPage.paymentNone")
      : t("dealPage.paymentShare", { share: format.wholePercent(parts.till_share) });
  }
  if (deal.delivery === null || parts.delivery_chance === null) return t("dealPage.deliveryNone");
  const chance = format.smallShare(parts.delivery_chance);
  const since = t(deal.payments.length === 0 || parts.on_credit ? "dealPage.order" : "dealPage.payment");
  return deal.delivery === "waybill"
    ? t("dealPage.deliveryWaybill", { chance, since })
    : t("dealPage.deliveryFound", { kind: t(`deal.delivery.${deal.delivery}`), chance, since });
}
