/** The table of deals, to be sorted by any column; each row opens its deal, its people, its records. */
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import { useVerbalWeight } from "../../../i18n/verbal-weight.ts";
import { type Column, SortedTable } from "../../../panels/graph-table/SortedTable.tsx";
import { PersonLink, windowOnly } from "../../../panels/person/PersonLink.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import classes from "../group-page.module.css";
import type { DealRow, Party } from "./deal-rows.ts";

interface DealTableProps {
  readonly rows: readonly DealRow[];
  /** The deal whose records lie open. */
  readonly open: string | null;
  readonly onOpen: (row: DealRow) => void;
}

export function DealTable({ rows, open, onOpen }: DealTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const weight = useVerbalWeight();
  const legs = ({ missing }: DealRow) =>
    missing.length === 0
      ? t("groupDeals.complete")
      : missing.map((leg) => t(`groupDeals.missingLeg.${leg}`)).join(" · ");
  const delivery = (row: DealRow) =>
    row.delivery === null ? t("groupDeals.undelivered") : t(`deal.delivery.${row.delivery}`);
  const party = (name: "buyer" | "seller" | "payee"): Column<DealRow> => ({
    name,
    title: t(`deal.${name}`),
    cell: (row) => <Who party={row[name]} />,
    sortBy: (row) => row[name]?.label ?? "",
  });
  const columns: readonly Column<DealRow>[] = [
    {
      name: "at",
      title: t("groupDeals.at"),
      cell: ({ at }) => <time className="tz-moment">{format.time(at)}</time>,
    },
    {
      name: "id",
      title: t("groupDeals.id"),
      cell: ({ id }) => (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/deals/$id"
              params={{ id }}
              search={windowOnly}
              aria-label={t("groupDeals.open", { id })}
            />
          )}
        >
          {id}
        </Anchor>
      ),
    },
    party("buyer"),
    party("seller"),
    party("payee"),
    {
      name: "amount",
      title: t("groupDeals.amount"),
      cell: (row) =>
        row.amount === null ? (
          <span className="tz-quiet">{t("groupDeals.noAmount")}</span>
        ) : (
          <NumberButton
            label={`${t("groupDeals.amount")} ${format.money(row.amount)} · ${t("groupDeals.openRecords", { id: row.id, count: row.records.length })}`}
            onOpen={() => onOpen(row)}
          >
            {format.money(row.amount)}
          </NumberButton>
        ),
      isNumber: true,
    },
    { name: "delivery", title: t("groupDeals.delivery"), cell: delivery, sortBy: delivery },
    {
      name: "log10_lr",
      title: t("groupDeals.lr"),
      cell: ({ id, log10_lr }) => (
        <Computation id={id} text={`${weight.ratio(log10_lr)} · ${weight.sided(log10_lr)}`} />
      ),
    },
    {
      name: "q",
      title: t("groupDeals.q"),
      cell: ({ id, q }) => <Computation id={id} text={format.q(q)} />,
      isNumber: true,
    },
    { name: "missing", title: t("groupDeals.missing"), cell: legs, sortBy: legs },
    {
      name: "records",
      title: t("groupDeals.records"),
      cell: (row) => (
        <button
          type="button"
          className={classes.cellButton}
          aria-pressed={row.id === open}
          aria-label={t("groupDeals.openRecords", { id: row.id, count: row.records.length })}
          onClick={() => onOpen(row)}
        >
          {row.records.length}
        </button>
      ),
      sortBy: (row) => String(row.records.length),
    },
  ];
  return <SortedTable caption={t("groupDeals.table")} rows={rows} columns={columns} keyOf={({ id }) => id} />;
}

/** A figure that leads to how it was reckoned. */
function Computation({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <Anchor
      size="sm"
      c="inherit"
      underline="always"
      renderRoot={(props) => <Link {...props} to="/deals/$id" params={{ id }} search={windowOnly} />}
    >
      {text}
    </Anchor>
  );
}

function Who({ party }: { readonly party: Party | null }) {
  const { t } = useTranslation();
  if (party === null) return <span className="tz-quiet">{t("common.unknown")}</span>;
  return <PersonLink id={party.id} label={party.label} />;
}
