/** How much the analysis tried out, by kind: what a threshold has to be read against. Each figure opens what it counts and the records it was drawn from. */
import { Anchor, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { type Texts, zhCN } from "../../i18n/texts/zh-CN.ts";
import { FileRecords } from "../../panels/records/FileRecords.tsx";
import { RecordsModal } from "../../panels/records/RecordsModal.tsx";
import { withTab } from "../../state/selection/group-search.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";

type TestKind = keyof Texts["overview"]["runTestsOf"];

/** Of the analysis: what candidates of each kind are drawn from. */
const FILES: Readonly<Record<TestKind, readonly RecordKind[]>> = {
  duplicate_pairs: ["persons"],
  deal_candidates: ["contacts", "payments", "parcels", "sightings"],
  sellers: ["contacts", "payments"],
  businesses: ["contacts", "payments", "parcels", "sightings"],
  wastewater_samples: ["wastewater"],
};

interface RunTestsProps {
  readonly tests: NonNullable<NonNullable<Overview["run"]>["tests"]>;
  readonly overview: Pick<Overview, "coverage" | "groups">;
}

export function RunTests({ tests, overview }: RunTestsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<TestKind | null>(null);
  return (
    <>
      {Object.entries(tests).map(([kind, count]) => {
        if (!isTested(kind)) return <div key={kind}>{`${kind} ${format.number(count)}`}</div>;
        const text = t(`overview.runTestsOf.${kind}`, { count: count });
        return (
          <div key={kind}>
            <NumberButton label={t("figures.open", { what: text })} onOpen={() => setOpen(kind)}>
              {text}
            </NumberButton>
          </div>
        );
      })}
      {open === null ? null : (
        <RecordsModal
          title={t(`overview.runTestsOf.${open}`, { count: tests[open] ?? 0 })}
          onClose={() => setOpen(null)}
        >
          <TestDetails kind={open} overview={overview} />
        </RecordsModal>
      )}
    </>
  );
}

function TestDetails({
  kind,
  overview: { coverage, groups },
}: {
  readonly kind: TestKind;
  readonly overview: RunTestsProps["overview"];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [file, setFile] = useState<RecordKind | null>(null);
  const files = coverage.filter((one) => FILES[kind].includes(one.file));
  return (
    <>
      <section>
        <Title order={3} size="h6">
          {t("figures.how")}
        </Title>
        <Text size="sm">{t(`figures.test.${kind}`)}</Text>
      </section>
      {kind === "deal_candidates" || kind === "businesses" ? (
        <section>
          <Title order={3} size="h6">
            {t("figures.cameOut")}
          </Title>
          <ul className={classes.testList}>
            {groups.map(({ id, deals }) => (
              <li key={id}>
                <Anchor
                  size="sm"
                  renderRoot={(props) => (
                    <Link {...props} to="/groups/$id" params={{ id }} search={withTab({}, "deals")} />
                  )}
                >
                  {t("overview.group", { id })} · {t("overview.deals")} {format.number(deals)}
                </Anchor>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <Title order={3} size="h6">
          {t("figures.rests")}
        </Title>
        <ul className={classes.testList}>
          {files.map(({ file: name, records }) => (
            <li key={name}>
              {t(`file.${name}`)}{" "}
              <NumberButton
                label={t("overview.openFile", { file: t(`file.${name}`), count: records })}
                onOpen={() => setFile(name)}
              >
                {format.number(records)}
              </NumberButton>
            </li>
          ))}
        </ul>
        {file === null ? null : <FileRecords file={file} />}
      </section>
    </>
  );
}

function isTested(kind: string): kind is TestKind {
  return Object.hasOwn(zhCN.overview.runTestsOf, kind);
}
