/** Where the money of a group's deals went: drawn in layers, with where it stays, what came back and what was not traced. */
import { Anchor, Skeleton, Text, Title, useComputedColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { groupMoneyQuery } from "../../../api/group-queries.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { OpenedRecords } from "../../../panels/records/OpenedRecords.tsx";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { Chart } from "../../../ui/Chart.tsx";
import { SERIES_COLOURS } from "../../../ui/chart/theme.ts";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import { Problem } from "../../../ui/Problem.tsx";
import { useAskedWindow } from "../asked-window.ts";
import pageClasses from "../group-page.module.css";
import { Circles } from "./Circles.tsx";
import {
  isFolded,
  type MoneyAnswer,
  type MoneyFlow,
  moneyDiagram,
  moneyOption,
  NODE_GAP,
} from "./diagram.ts";
import { FlowPayments } from "./FlowPayments.tsx";
import { useMoneyNames } from "./money-names.ts";
import { Untraced } from "./Untraced.tsx";
import { WhereItEnds } from "./WhereItEnds.tsx";

/** Flows that were opened, and what they are called together. */
export interface OpenFlows {
  readonly what: string;
  readonly flows: readonly MoneyFlow[];
}

export function MoneyTab({ page }: { readonly page: Answer<"getGroup"> }) {
  const { t } = useTranslation();
  const query = useQuery(groupMoneyQuery(page.group.id, useAskedWindow()));
  const { isLimited } = useTimeWindow();
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={480} aria-label={t("common.loading")} />;
  return (
    <>
      {query.data.flows.length === 0 ? (
        <section className={pageClasses.section}>
          <Text className="tz-quiet">{t(isLimited ? "groupMoney.noneWindow" : "groupMoney.none")}</Text>
          <Untraced money={query.data} />
        </section>
      ) : (
        <Money money={query.data} />
      )}
    </>
  );
}

function Money({ money }: { readonly money: MoneyAnswer }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OpenFlows | null>(null);
  return (
    <>
      <Diagram money={money} onOpen={setOpen} />
      {open ? (
        <OpenedRecords key={open.what} what={open.what} onClose={() => setOpen(null)}>
          <FlowPayments money={money} flows={open.flows} />
        </OpenedRecords>
      ) : null}
      <WhereItEnds money={money} onOpen={setOpen} />
      <section className={pageClasses.section} aria-label={t("groupMoney.circles")}>
        <Circles money={money} onOpen={setOpen} />
      </section>
      <section className={pageClasses.section} aria-label={t("groupMoney.untraced")}>
        <Title order={2} size="h5">
          {t("groupMoney.untraced")}
        </Title>
        <Untraced money={money} />
      </section>
    </>
  );
}

interface DiagramProps {
  readonly money: MoneyAnswer;
  readonly onOpen: (flows: OpenFlows) => void;
}

/** Gap and the least height of a box that can be pressed. */
const ROW_PX = NODE_GAP + 13;

function Diagram({ money, onOpen }: DiagramProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const scheme = useComputedColorScheme("light");
  const names = useMoneyNames(money);
  const diagram = useMemo(() => moneyDiagram(money), [money]);
  const nameOf = (node: { readonly id: string; readonly stands_for: readonly string[] }) =>
    isFolded(node) ? t("groupMoney.others", { count: node.stands_for.length }) : names.node(node.id);
  const [buyer, member, payee, through, outside] = SERIES_COLOURS[scheme];
  const colours = { buyer, member, payee_account: payee, pass_through: through, outside };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language stands for its texts, the scheme for its colours
  const option = useMemo(
    () =>
      moneyOption(
        diagram,
        {
          node: nameOf,
          short: (node) =>
            `${t(`groupMoney.kind.${node.kind}`)} ${isFolded(node) ? nameOf(node) : names.short(node.id)}`,
          kind: (kind) => t(`groupMoney.kind.${kind}`),
          amount: format.money,
        },
        colours,
      ),
    [diagram, i18n.language, scheme],
  );
  const perColumn = new Map<number, number>();
  for (const { column } of diagram.nodes) perColumn.set(column, (perColumn.get(column) ?? 0) + 1);
  const height = Math.max(320, ROW_PX * Math.max(...perColumn.values()));
  const openNode = (id: string) => {
    const node = diagram.nodes.find((one) => one.id === id);
    if (!node) return;
    const own = new Set(node.stands_for);
    onOpen({ what: nameOf(node), flows: money.flows.filter(({ from, to }) => own.has(from) || own.has(to)) });
  };
  return (
    <section className={pageClasses.section} aria-label={t("groupMoney.title")}>
      <Title order={2} size="h5">
        {t("groupMoney.title")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("groupMoney.hint")}
        {diagram.folded > 0 ? ` ${t("groupMoney.folded", { count: diagram.folded })}` : ""}
      </Text>
      {diagram.undrawn.length > 0 ? (
        <Text size="sm" className="tz-quiet">
          {t("groupMoney.undrawn", {
            count: diagram.undrawn.length,
            amount: format.money(diagram.undrawn.reduce((sum, flow) => sum + flow.amount_cny, 0)),
          })}{" "}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => onOpen({ what: t("groupMoney.undrawnOnes"), flows: diagram.undrawn })}
          >
            {t("groupMoney.undrawnOpen")}
          </Anchor>
        </Text>
      ) : null}
      <Chart
        label={t("groupMoney.label")}
        height={height}
        option={option}
        onPick={({ dataType, dataIndex }) => {
          if (dataType === "node") openNode(diagram.nodes[dataIndex]?.id ?? "");
          const flow = dataType === "edge" ? diagram.flows[dataIndex] : undefined;
          const [from, to] = [flow?.from, flow?.to].map((id) => diagram.nodes.find((node) => node.id === id));
          if (flow && from && to) {
            onOpen({
              what: `${nameOf(from)} → ${nameOf(to)}`,
              flows: flow.flows,
            });
          }
        }}
        table={{
          head: [
            t("groupMoney.from"),
            t("groupMoney.to"),
            t("groupMoney.amount"),
            t("groupMoney.sent"),
            t("groupMoney.payments"),
          ],
          rows: money.flows.map((flow) => {
            const what = names.flow(flow);
            return {
              key: `${flow.from} ${flow.to}`,
              cells: [
                names.node(flow.from),
                `${names.node(flow.to)}${flow.is_back ? ` (${t("groupMoney.back")})` : ""}`,
                ...[flow.amount_cny, flow.sent_cny].map((amount, index) => (
                  <NumberButton
                    key={index === 0 ? "amount" : "sent"}
                    label={`${what} · ${t(index === 0 ? "groupMoney.amount" : "groupMoney.sent")} ${format.money(amount)}`}
                    onOpen={() => onOpen({ what, flows: [flow] })}
                  >
                    {format.money(amount)}
                  </NumberButton>
                )),
                <button
                  key="payments"
                  type="button"
                  className={pageClasses.cellButton}
                  aria-label={`${what} · ${t("groupMoney.paymentsOf", { count: flow.payments.length })}`}
                  onClick={() => onOpen({ what, flows: [flow] })}
                >
                  {flow.payments.length}
                </button>,
              ],
            };
          }),
        }}
      />
    </section>
  );
}
