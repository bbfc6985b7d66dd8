/** The steps of a guided trace, in order: what was found, when, and the records that show it. */
import { Button, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ViewStep } from "../../../server/domain/saved-view.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./views-panel.module.css";

export function ViewSteps({ steps }: { readonly steps: readonly ViewStep[] }) {
  const { t } = useTranslation();
  const taken = steps.filter((step) => !isNote(step));
  const notes = steps.filter(isNote);
  return (
    <section>
      <Title order={2} size="h5">
        {t("views.steps")}
      </Title>
      <ol className={classes.steps}>
        {taken.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are never reordered
          <li key={index}>
            <Step step={step} />
          </li>
        ))}
      </ol>
      {notes.length > 0 ? (
        <div className={classes.stepNotes}>
          <Title order={3} size="h6">
            {t("trace.notes")}
          </Title>
          <ul>
            {notes.map((note) => (
              <li key={JSON.stringify(note.text)}>
                <StepText step={note} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

/** Why it stopped or what was left out: no step, so without node and record. */
function isNote({ nodes, records }: ViewStep): boolean {
  return nodes.length === 0 && records.length === 0;
}

function StepText({ step }: { readonly step: ViewStep }) {
  const { t, i18n } = useTranslation();
  const view = useGraphView();
  const labelOf = useNodeLabel();
  const named = (value: string | number) => {
    const node = view.nodes.get(String(value));
    return node ? labelOf(node) : value;
  };
  const params = Object.fromEntries(
    Object.entries(step.text.params).map(([name, value]) => [name, named(value)]),
  );
  return (
    <Text size="sm">
      {i18n.exists(step.text.key) ? String(t(step.text.key as never, params as never)) : step.text.key}
    </Text>
  );
}

const NODES_AT_FIRST = 5;
/** Their records stand below anyway. */
const SHOWN_AS_RECORDS = ["Payment", "Parcel"];

function Step({ step }: { readonly step: ViewStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useGraphView();
  const labelOf = useNodeLabel();
  const { selectNode } = useSelectionActions();
  const [isWhole, setWhole] = useState(false);
  const nodes = step.nodes
    .flatMap((key) => view.nodes.get(key) ?? [])
    .filter(({ kind }) => !SHOWN_AS_RECORDS.includes(kind));
  return (
    <>
      <StepText step={step} />
      {step.at === null ? null : (
        <Text size="xs" className="tz-quiet">
          {format.time(step.at)}
        </Text>
      )}
      <div className={classes.stepNodes}>
        {(isWhole ? nodes : nodes.slice(0, NODES_AT_FIRST)).map((node) => (
          <Button key={node.key} size="compact-xs" variant="default" onClick={() => selectNode(node.key)}>
            {labelOf(node)}
          </Button>
        ))}
        {nodes.length > NODES_AT_FIRST ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={isWhole}
            onClick={() => setWhole((whole) => !whole)}
          >
            {isWhole ? t("common.showFewer") : t("common.showAll", { count: nodes.length })}
          </Button>
        ) : null}
      </div>
      {step.records.length > 0 ? <RecordChips records={step.records} /> : null}
    </>
  );
}
