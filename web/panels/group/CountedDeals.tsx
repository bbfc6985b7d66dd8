/** Deals that a figure counts, newest first: when, how much, and the records of each. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DealFinding } from "../../../server/domain/findings.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { DealLink } from "../deals/DealLink.tsx";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./group.module.css";

const AT_FIRST = 10;

interface CountedDealsProps {
  readonly page: Pick<Answer<"getGroup">, "deals" | "deal_amounts">;
  /** Their ids. */
  readonly deals: readonly string[];
}

export function CountedDeals({ page, deals }: CountedDealsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(AT_FIRST);
  const counted = new Set(deals);
  const rows = page.deals
    .filter(({ id }) => counted.has(id))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <>
      <ul className={classes.counted}>
        {rows.slice(0, shown).map((deal) => {
          const amount = page.deal_amounts[deal.id];
          return (
            <li key={deal.id}>
              <span className="tz-number">
                <time>{format.time(deal.at)}</time>{" "}
                <DealLink id={deal.id} label={t("dealPage.title", { id: deal.id })} />
                {amount === undefined ? "" : ` · ${format.money(amount)}`}
              </span>
              <RecordChips records={recordsOf(deal)} />
            </li>
          );
        })}
      </ul>
      {shown < rows.length ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + AT_FIRST)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: rows.length })}
        </Button>
      ) : null}
    </>
  );
}

/** Its payments, or what else shows a deal that nobody paid for. */
function recordsOf({ payments, contacts }: DealFinding) {
  return payments.length > 0
    ? payments.map((id) => ({ file: "payments" as const, id }))
    : contacts.map((id) => ({ file: "contacts" as const, id }));
}
