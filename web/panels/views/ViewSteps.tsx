/** The steps of a guided trace, in order: what was found, when, and the records that show it. */
import { Button, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ViewStep } from "../../../server/domain/saved-view.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./views-panel.module.css";

export function ViewSteps({ steps }: { readonly steps: readonly ViewStep[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} size="h5">
        {t("views.steps")}
      </Title>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are never reordered
          <li key={index}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { readonly step: ViewStep }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const view = useGraphView();
  const labelOf = useNodeLabel();
  const { selectNode } = useGraphSelection();
  const named = (value: string | number) => {
    const node = view.nodes.get(String(value));
    return node ? labelOf(node) : value;
  };
  const params = Object.fromEntries(
    Object.entries(step.text.params).map(([name, value]) => [name, named(value)]),
  );
  return (
    <>
      <Text size="sm">
        {i18n.exists(step.text.key) ? String(t(step.text.key as never, params as never)) : step.text.key}
      </Text>
      {step.at === null ? null : (
        <Text size="xs" className="tz-quiet">
          {format.time(step.at)}
        </Text>
      )}
      <div className={classes.stepNodes}>
        {step.nodes.map((key) => {
          const node = view.nodes.get(key);
          return node ? (
            <Button key={key} size="compact-xs" variant="default" onClick={() => selectNode(key)}>
              {labelOf(node)}
            </Button>
          ) : null;
        })}
      </div>
      {step.records.length > 0 ? <RecordChips records={step.records} /> : null}
    </>
  );
}
