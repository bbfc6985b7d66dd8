/** Where money stays: how it divides over members, payee accounts and outside, then place by place. */
import { Anchor, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import { type Column, SortedTable } from "../../../panels/graph-table/SortedTable.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import pageClasses from "../group-page.module.css";
import type { MoneyAnswer, MoneyFlow, MoneyKind, MoneyNode } from "./diagram.ts";
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
  const kindOf = new Map(money.nodes.map(({ id, kind }) => [id, kind]));
  const stops = new Set(money.nodes.filter(({ rest_cny }) => rest_cny > 0).map(({ id }) => id));
  const isStop = (kinds: readonly MoneyKind[], id: string) => {
    const kind = kindOf.get(id);
    return stops.has(id) && kind !== undefined && kinds.includes(kind);
  };
  const openOf = (what: string, isOf: (flow: MoneyFlow) => boolean) =>
    onOpen({ what, flows: money.flows.filter(isOf) });
  return (
    <section className={pageClasses.section} aria-label={t("groupMoney.ends")}>
      <Title order={2} size="h5">
        {t("groupMoney.ends")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("groupMoney.endsHint")}
      </Text>
      <div className={classes.figures}>
        <Share
          label={t("groupMoney.in")}
          value={t("groupMoney.inOf", {
            count: orders.payments,
            amount: format.money(orders.amount_cny),
          })}
          onOpen={() => openOf(t("groupMoney.in"), ({ from }) => kindOf.get(from) === "buyer")}
        />
        {PARTS.map(({ text, kinds }) => {
          const amount = rest(kinds);
          return amount === 0 ? null : (
            <Share
              key={text}
              label={t(text)}
              value={`${format.money(amount)} · ${t("groupMoney.share", { share: format.wholePercent(amount / orders.amount_cny) })}`}
              onOpen={() => openOf(t(text), ({ from, to }) => isStop(kinds, from) || isStop(kinds, to))}
            />
          );
        })}
      </div>
      <Ends money={money} onOpen={onOpen} />
    </section>
  );
}

interface ShareProps {
  readonly label: string;
  readonly value: string;
  readonly onOpen: () => void;
}

function Share({ label, value, onOpen }: ShareProps) {
  return (
    <div>
      <Text size="xs" className="tz-quiet">
        {label}
      </Text>
      <Text fw={650} component="div">
        <NumberButton label={`${label} ${value}`} onOpen={onOpen}>
          {value}
        </NumberButton>
      </Text>
    </div>
  );
}

function Ends({ money, onOpen }: WhereItEndsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useMoneyNames(money);
  const rows = money.nodes.filter(({ rest_cny }) => rest_cny > 0).sort((a, b) => b.rest_cny - a.rest_cny);
  const kind = (row: MoneyNode) => t(`groupMoney.kind.${row.kind}`);
  const open = ({ id }: MoneyNode, part: "in" | "out" | "both", title = "") =>
    onOpen({
      what: title === "" ? names.node(id) : `${names.node(id)} · ${title}`,
      flows: money.flows.filter(
        ({ from, to }) => (part !== "out" && to === id) || (part !== "in" && from === id),
      ),
    });
  const figure = (name: "in_cny" | "out_cny" | "rest_cny", part: "in" | "out" | "both", title: string) =>
    ({
      name,
      title,
      cell: (row) =>
        row[name] === 0 ? (
          format.money(0)
        ) : (
          <NumberButton
            label={`${names.node(row.id)} · ${title} ${format.money(row[name])}`}
            onOpen={() => open(row, part, title)}
          >
            {format.money(row[name])}
          </NumberButton>
        ),
      isNumber: true,
    }) satisfies Column<MoneyNode>;
  const columns: readonly Column<MoneyNode>[] = [
    {
      name: "id",
      title: t("groupMoney.place"),
      cell: (row) => (
        <>
          <Anchor component="button" type="button" size="sm" onClick={() => open(row, "both")}>
            {names.node(row.id)}
          </Anchor>
          <span className={classes.detail}>{names.detail(row)}</span>
        </>
      ),
      sortBy: ({ id }) => names.node(id),
    },
    { name: "kind", title: t("groupMoney.layerOf"), cell: kind, sortBy: kind },
    figure("in_cny", "in", t("groupMoney.received")),
    figure("out_cny", "out", t("groupMoney.passedOn")),
    figure("rest_cny", "both", t("groupMoney.rest")),
  ];
  return <SortedTable caption={t("groupMoney.ends")} rows={rows} columns={columns} keyOf={({ id }) => id} />;
}
