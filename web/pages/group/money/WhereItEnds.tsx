/** Where money stays: how it divides over members, payee accounts and outside, then place by place. */
import { Anchor, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import { type Column, SortedTable } from "../../../panels/graph-table/SortedTable.tsx";
import { Stat } from "../../../ui/Stat.tsx";
import pageClasses from "../group-page.module.css";
import type { MoneyAnswer, MoneyKind, MoneyNode } from "./diagram.ts";
import type { OpenFlows } from "./MoneyTab.tsx";
import classes from "./money.module.css";
import { useMoneyNames } from "./money-names.ts";

interface WhereItEndsProps {
  readonly money: MoneyAnswer;
  readonly onOpen: (flows: OpenFlows) => void;
}

const PARTS = [
  { text: "groupMoney.leftMembers", kinds: ["member"] },
  { text: "groupMoney.leftPayee", kinds: ["payee_account"] },
  { text: "groupMoney.leftOutside", kinds: ["outside"] },
  { text: "groupMoney.leftOther", kinds: ["pass_through", "buyer"] },
] as const satisfies readonly { readonly text: string; readonly kinds: readonly MoneyKind[] }[];

export function WhereItEnds({ money, onOpen }: WhereItEndsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { orders } = money;
  const rest = (kinds: readonly MoneyKind[]) =>
    money.nodes.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { rest_cny }) => sum + rest_cny, 0);
  return (
    <section className={pageClasses.section} aria-label={t("groupMoney.ends")}>
      <Title order={2} size="h5">
        {t("groupMoney.ends")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("groupMoney.endsHint")}
      </Text>
      <div className={classes.figures}>
        <Stat
          label={t("groupMoney.in")}
          value={t("groupMoney.inOf", {
            payments: format.number(orders.payments),
            amount: format.money(orders.amount_cny),
          })}
        />
        {PARTS.map(({ text, kinds }) => {
          const amount = rest(kinds);
          return amount === 0 ? null : (
            <Stat
              key={text}
              label={t(text)}
              value={`${format.money(amount)} · ${t("groupMoney.share", { share: format.wholePercent(amount / orders.amount_cny) })}`}
            />
          );
        })}
      </div>
      <Ends money={money} onOpen={onOpen} />
    </section>
  );
}

function Ends({ money, onOpen }: WhereItEndsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useMoneyNames(money);
  const rows = money.nodes.filter(({ rest_cny }) => rest_cny > 0).sort((a, b) => b.rest_cny - a.rest_cny);
  const kind = (row: MoneyNode) => t(`groupMoney.kind.${row.kind}`);
  const open = ({ id }: MoneyNode) =>
    onOpen({
      what: names.node(id),
      flows: money.flows.filter(({ from, to }) => from === id || to === id),
    });
  const columns: readonly Column<MoneyNode>[] = [
    {
      name: "id",
      title: t("groupMoney.place"),
      cell: (row) => (
        <>
          <Anchor component="button" type="button" size="sm" onClick={() => open(row)}>
            {names.node(row.id)}
          </Anchor>
          <span className={classes.detail}>{names.detail(row)}</span>
        </>
      ),
      sortBy: ({ id }) => names.node(id),
    },
    { name: "kind", title: t("groupMoney.layerOf"), cell: kind, sortBy: kind },
    {
      name: "in_cny",
      title: t("groupMoney.received"),
      cell: (row) => format.money(row.in_cny),
      isNumber: true,
    },
    {
      name: "out_cny",
      title: t("groupMoney.passedOn"),
      cell: (row) => format.money(row.out_cny),
      isNumber: true,
    },
    {
      name: "rest_cny",
      title: t("groupMoney.rest"),
      cell: (row) => format.money(row.rest_cny),
      isNumber: true,
    },
  ];
  return <SortedTable caption={t("groupMoney.ends")} rows={rows} columns={columns} keyOf={({ id }) => id} />;
}
