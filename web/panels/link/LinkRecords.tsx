/**
 * The records behind a link, in a dialog, limited by the window of time, which it says. A link
 * that stands for several, because one of its ends is collapsed, lists these, each with its own.
 */
import { Accordion, Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { call } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import type { VisibleLink } from "../../state/graph-view/visible.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { RecordPages } from "../records/RecordPages.tsx";
import { RecordsModal } from "../records/RecordsModal.tsx";
import { askedRecords } from "./asked-records.ts";
import { useRecordsWindow } from "./use-records-window.tsx";

/** Parts that are listed before asking for more. */
const PARTS_AT_FIRST = 20;

interface LinkRecordsProps {
  readonly link: VisibleLink;
  readonly title: string;
  readonly onClose: () => void;
}

export function LinkRecords({ link, title, onClose }: LinkRecordsProps) {
  const view = useGraphView();
  const { window, note } = useRecordsWindow();
  const parts = link.parts?.flatMap((id) => view.links.get(id) ?? []) ?? [link];
  return (
    <RecordsModal title={title} onClose={onClose}>
      {note}
      {parts.length === 1 && parts[0] ? (
        <Pages link={parts[0]} window={window} />
      ) : (
        <Parts parts={parts} window={window} />
      )}
    </RecordsModal>
  );
}

function Parts({ parts, window }: { readonly parts: readonly GraphLinkBody[]; readonly window: TimeWindow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const labelOf = useNodeLabel();
  const { nodes } = useGraphView();
  const [shown, setShown] = useState(PARTS_AT_FIRST);
  const [open, setOpen] = useState<string | null>(null);
  const nameOf = (key: string) => {
    const node = nodes.get(key);
    return node ? labelOf(node) : key;
  };
  const sorted = [...parts].sort((a, b) => b.count - a.count);
  return (
    <>
      <Text size="sm" className="tz-quiet">
        {t("linkPanel.parts", { count: parts.length })}
      </Text>
      <Accordion variant="contained" value={open} onChange={setOpen} keepMounted={false}>
        {sorted.slice(0, shown).map((part) => (
          <Accordion.Item key={part.id} value={part.id}>
            <Accordion.Control>
              {nameOf(part.from)} → {nameOf(part.to)}{" "}
              <strong className="tz-number">{format.number(part.count)}</strong>
            </Accordion.Control>
            <Accordion.Panel>
              <Pages link={part} window={window} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {shown < parts.length ? (
        <Button variant="default" size="xs" onClick={() => setShown(shown + PARTS_AT_FIRST)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: parts.length })}
        </Button>
      ) : null}
    </>
  );
}

function Pages({ link, window }: { readonly link: GraphLinkBody; readonly window: TimeWindow }) {
  const asked = askedRecords(link, window);
  return (
    <RecordPages
      queryKey={["link-records", asked]}
      read={(page, signal) => call("getLinkRecords", { query: { ...asked, ...page } }, signal)}
    />
  );
}
