/** The group beside its like of another run: who is in both, in one only, whose roles changed. */
import { Button, NativeSelect, Skeleton, Table, Text, Title } from "@mantine/core";
import { IconGitCompare } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { groupComparisonQuery, runsQuery } from "../../../api/group-queries.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { useGroupPageState } from "../../../state/selection/group-search.ts";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { Empty } from "../../../ui/Empty.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import { Problem } from "../../../ui/Problem.tsx";
import classes from "../group-page.module.css";
import { ComparedMembers } from "./ComparedMembers.tsx";
import { OtherFigure, type OtherFigureName } from "./OtherFigure.tsx";

export function Comparison({ page }: { readonly page: Answer<"getGroup"> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(runsQuery());
  const { other, compareWith } = useGroupPageState();
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={240} aria-label={t("common.loading")} />;
  const [latest, ...earlier] = query.data.runs;
  const chosen = earlier.find(({ id }) => id === other) ?? earlier[0];
  if (!latest || !chosen) {
    return (
      <section className={classes.section}>
        <Empty
          icon={<IconGitCompare size={36} />}
          title={t("groupCompare.only")}
          detail={t("groupCompare.onlyDetail")}
        >
          <Button variant="default" renderRoot={(props) => <Link to="/data" {...props} />}>
            {t("groupCompare.toData")}
          </Button>
        </Empty>
      </section>
    );
  }
  return (
    <section className={classes.section} aria-label={t("groupCompare.title")}>
      <Title order={2} size="h5">
        {t("groupCompare.title")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("groupCompare.hint")}
      </Text>
      <NativeSelect
        label={t("groupCompare.choose")}
        maw={620}
        value={chosen.id}
        onChange={(event) => compareWith(event.currentTarget.value)}
        data={earlier.map((run) => ({
          value: run.id,
          label: t("groupCompare.option", {
            ...run,
            at: format.time(run.created_at),
            id: run.id.slice(0, 8),
          }),
        }))}
      />
      <Text size="sm" className="tz-quiet">
        {t("groupCompare.about", chosen)}{" "}
        {t(
          chosen.dataset_sha256 === latest.dataset_sha256
            ? "groupCompare.sameData"
            : "groupCompare.otherData",
        )}
      </Text>
      <Compared page={page} run={chosen.id} />
    </section>
  );
}

function Compared({ page, run }: { readonly page: Answer<"getGroup">; readonly run: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { showTab } = useGroupPageState();
  const query = useQuery(groupComparisonQuery(page.group.id, run));
  const { isLimited, includes } = useTimeWindow();
  const [open, setOpen] = useState<OtherFigureName | null>(null);
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={200} aria-label={t("common.loading")} />;
  const { other, here, also, members, other_deals } = query.data;
  const ofWindow = (name: OtherFigureName, deals: readonly { readonly at: string }[]) =>
    isLimited && name === "deals" ? (
      <span className="tz-quiet">
        {" "}
        {t("groupCompare.dealsInWindow", { count: deals.filter(({ at }) => includes(at)).length })}
      </span>
    ) : null;
  if (other === null) return <Text>{t("groupCompare.none")}</Text>;
  const isSame = (member: (typeof members)[number]) => member.here !== null && member.there !== null;
  const figures = [
    { name: "score", value: format.score, tab: "evidence" },
    { name: "stability", value: format.score, tab: "against" },
    { name: "members", value: format.number, tab: "organisation" },
    { name: "deals", value: format.number, tab: "deals" },
  ] as const;
  return (
    <>
      <Text>
        {t("groupCompare.match", { id: other.id, share: format.wholePercent(other.jaccard) })}{" "}
        {also.length > 0
          ? t("groupCompare.also", {
              list: also
                .map(({ id: one, shared }) => t("groupCompare.alsoOne", { id: one, shared }))
                .join(" · "),
            })
          : ""}
      </Text>
      <Text fw={600}>
        {t("groupCompare.summary", {
          same: members.filter((member) => isSame(member) && !member.roles_changed).length,
          added: members.filter(({ there }) => there === null).length,
          gone: members.filter(({ here: now }) => now === null).length,
          changed: members.filter(({ roles_changed }) => roles_changed).length,
        })}
      </Text>
      <Table
        fz="sm"
        maw={620}
        verticalSpacing={5}
        className="tz-number"
        aria-label={t("groupCompare.figure")}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("groupCompare.figure")}</Table.Th>
            <Table.Th>{t("groupCompare.here")}</Table.Th>
            <Table.Th>{t("groupCompare.there")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures.map(({ name, value, tab }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400} className="tz-quiet">
                {t(`groupCompare.${name}`)}
              </Table.Th>
              <Table.Td>
                <NumberButton
                  label={t("groupPage.toTab", {
                    label: t(`groupCompare.${name}`),
                    value: value(here[name]),
                    hint: "",
                    tab: t(`groupPage.tab.${tab}`),
                  })}
                  onOpen={() => showTab(tab)}
                >
                  {value(here[name])}
                </NumberButton>
                {ofWindow(name, page.deals)}
              </Table.Td>
              <Table.Td>
                <NumberButton
                  label={t("figures.open", {
                    what: `${t("groupCompare.there")} ${t(`groupCompare.${name}`)} ${value(other[name])}`,
                  })}
                  onOpen={() => setOpen(name)}
                >
                  {value(other[name])}
                </NumberButton>
                {ofWindow(name, other_deals)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" className="tz-quiet">
        {t("groupCompare.thereHint")}
      </Text>
      <ComparedMembers comparison={query.data} />
      {open === null ? null : (
        <OtherFigure
          name={open}
          value={figures.find(({ name }) => name === open)?.value(other[open]) ?? ""}
          comparison={query.data}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
