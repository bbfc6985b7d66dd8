/** Sums over all groups. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { Stat } from "../../ui/Stat.tsx";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";

export function Totals({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sum = (of: (group: Overview["groups"][number]) => number) =>
    overview.groups.reduce((total, group) => total + of(group), 0);
  const records = overview.coverage.reduce((total, file) => total + file.records, 0);
  return (
    <div className={`tz-surface ${classes.totals}`}>
      <Stat size="xl" label={t("overview.groups")} value={format.number(overview.groups.length)} />
      <Stat size="xl" label={t("overview.members")} value={format.number(sum((group) => group.members))} />
      <Stat size="xl" label={t("overview.deals")} value={format.number(sum((group) => group.deals))} />
      <Stat
        size="xl"
        label={t("overview.paid")}
        value={`≥ ${format.money(sum((group) => group.paid_cny))}`}
        hint={t("overview.paidHint")}
      />
      <Stat size="xl" label={t("overview.records")} value={format.number(records)} />
    </div>
  );
}
