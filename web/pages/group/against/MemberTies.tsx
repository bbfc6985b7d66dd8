/** The ties among members that the stability rests on, those with most records first; each opens its records. */
import { Button, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../api/client.ts";
import { layerOf } from "../../../graph/style/layers.ts";
import { askedRecords } from "../../../panels/link/asked-records.ts";
import { useRecordsWindow } from "../../../panels/link/use-records-window.tsx";
import { OpenedRecords } from "../../../panels/records/OpenedRecords.tsx";
import { RecordPages } from "../../../panels/records/RecordPages.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import type { GroupParts } from "../GroupPage.tsx";
import { useTieCounts } from "../use-tie-counts.ts";
import classes from "./against.module.css";

type Tie = GroupParts["graph"]["links"][number];

const AT_FIRST = 6;
/** Of the analysis (server/analysis/groups/stability.ts). */
const LAYERS: readonly string[] = ["contact", "payment"];

export function MemberTies({ graph }: Pick<GroupParts, "graph">) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(AT_FIRST);
  const [open, setOpen] = useState<{ readonly what: string; readonly tie: Tie } | null>(null);
  const countInWindow = useTieCounts(graph);
  const labels = new Map(graph.nodes.map(({ key, label }) => [key, label]));
  const ties = graph.links
    .filter(({ props }) => LAYERS.includes(String(props.layer)))
    .sort((a, b) => b.count - a.count);
  const nameOf = (tie: Tie) =>
    `${labels.get(tie.from) ?? tie.from} – ${labels.get(tie.to) ?? tie.to} · ${t(`layer.${layerOf(tie)}`)}`;
  return (
    <div>
      <Title order={3} size="h6">
        {t("groupAgainst.ties")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("groupAgainst.tiesHint")}
      </Text>
      <ul className={classes.ties}>
        {ties.slice(0, shown).map((tie) => (
          <li key={tie.id}>
            {nameOf(tie)}{" "}
            <NumberButton
              label={`${nameOf(tie)} ${t("figures.records", { count: tie.count })}`}
              onOpen={() => setOpen({ what: nameOf(tie), tie })}
            >
              {t("figures.records", { count: tie.count })}
            </NumberButton>
            {countInWindow === null ? null : (
              <span className="tz-quiet">
                {" "}
                {t("groupPage.ofThemInWindow", { count: countInWindow([tie.id]) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown < ties.length ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(ties.length)}>
          {t("common.shownOf", { shown, total: ties.length })} · {t("common.showMore")}
        </Button>
      ) : null}
      {open ? (
        <OpenedRecords key={open.what} what={open.what} onClose={() => setOpen(null)}>
          <TieRecords tie={open.tie} />
        </OpenedRecords>
      ) : null}
    </div>
  );
}

function TieRecords({ tie }: { readonly tie: Tie }) {
  const { window, note } = useRecordsWindow();
  const asked = askedRecords(tie, window);
  return (
    <>
      {note}
      <RecordPages
        queryKey={["link-records", asked]}
        read={(range, signal) => call("getLinkRecords", { query: { ...asked, ...range } }, signal)}
      />
    </>
  );
}
