/** Sums over all groups; each opens what it is the sum of. */
import { Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { useQuantityWords } from "../../i18n/quantity-words.ts";
import { RecordsModal } from "../../panels/records/RecordsModal.tsx";
import { type GroupTab, withTab } from "../../state/selection/group-search.ts";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";

type Group = Overview["groups"][number];

interface TotalsProps {
  readonly overview: Overview;
  readonly onRecords: () => void;
}

export function Totals({ overview, onRecords }: TotalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useQuantityWords();
  const [isOpen, setOpen] = useState(false);
  const { groups } = overview;
  const sum = (of: (group: Group) => number) => groups.reduce((total, group) => total + of(group), 0);
  const open = () => setOpen(true);
  const figures = [
    { label: t("overview.groups"), value: format.number(groups.length), onOpen: open },
    { label: t("overview.members"), value: format.number(sum(({ members }) => members)), onOpen: open },
    { label: t("overview.deals"), value: format.number(sum(({ deals }) => deals)), onOpen: open },
    { label: t("overview.quantity"), value: words.atLeast(sum(lowerBoundOf)), onOpen: open },
    {
      label: t("overview.paid"),
      value: `≥ ${format.money(sum(({ paid_cny }) => paid_cny))}`,
      onOpen: open,
    },
    {
      label: t("overview.records"),
      value: format.number(overview.coverage.reduce((total, file) => total + file.records, 0)),
      onOpen: onRecords,
    },
  ];
  return (
    <div className={`tz-surface ${classes.totals}`}>
      {figures.map(({ label, value, onOpen }) => (
        <button
          key={label}
          type="button"
          className={classes.total}
          aria-label={t("overview.openTotal", { label, value })}
          onClick={onOpen}
        >
          <span className="tz-quiet">{label}</span>
          <strong className="tz-number">{value}</strong>
        </button>
      ))}
      {isOpen ? (
        <RecordsModal title={t("overview.totals")} onClose={() => setOpen(false)}>
          <Parts groups={groups} />
        </RecordsModal>
      ) : null}
    </div>
  );
}

function Parts({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useQuantityWords();
  const columns: readonly { title: string; tab: GroupTab; text: (group: Group) => string }[] = [
    { title: t("overview.members"), tab: "organisation", text: ({ members }) => format.number(members) },
    { title: t("overview.deals"), tab: "deals", text: ({ deals }) => format.number(deals) },
    { title: t("overview.quantity"), tab: "deals", text: (group) => words.atLeast(lowerBoundOf(group)) },
    { title: t("overview.paid"), tab: "money", text: ({ paid_cny }) => `≥ ${format.money(paid_cny)}` },
  ];
  return (
    <>
      <Text size="sm" className="tz-quiet">
        {t("overview.totalsHint")}
      </Text>
      <dl className={classes.meanings}>
        <dt>{t("overview.quantity")}</dt>
        <dd>{t("overview.quantityHint")}</dd>
        <dt>{t("overview.paid")}</dt>
        <dd>{t("overview.paidHint")}</dd>
      </dl>
      <Table.ScrollContainer minWidth={480} type="native">
        <Table fz="sm" verticalSpacing={6} className="tz-number" aria-label={t("overview.totals")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("overview.groups")}</Table.Th>
              {columns.map(({ title }) => (
                <Table.Th key={title} ta="right">
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => (
              <Table.Tr key={group.id}>
                <Table.Th scope="row">{t("overview.group", { id: group.id })}</Table.Th>
                {columns.map(({ title, tab, text }) => (
                  <Table.Td key={title} ta="right">
                    <Link
                      to="/groups/$id"
                      params={{ id: group.id }}
                      search={withTab({}, tab)}
                      className={classes.part}
                    >
                      {text(group)}
                    </Link>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function lowerBoundOf({ quantity }: Group): number {
  return quantity?.lower_bound_g ?? 0;
}
