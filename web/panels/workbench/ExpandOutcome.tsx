/** How the last expansion ended: what came, what was left out and how to see more of it, or what failed. */
import { Button, CloseButton, Collapse, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SUBGRAPH_KEYS_MAX } from "../../../server/contracts/graph.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { expandNode, leftOutCount } from "../../state/graph-view/actions.ts";
import { useGraphView, useGraphViewState } from "../../state/graph-view/bindings.ts";
import { LARGEST_LIMIT } from "../../state/graph-view/expansion.ts";
import { dismissIncomplete } from "../../state/graph-view/steps.ts";
import type { Incomplete } from "../../state/graph-view/store.ts";
import { Problem } from "../../ui/Problem.tsx";
import classes from "./workbench.module.css";

const MORE = 5;

export function ExpandOutcome() {
  const { t } = useTranslation();
  const format = useFormat();
  const incomplete = useGraphViewState((state) => state.incomplete);
  const outcome = useGraphViewState((state) => state.outcome);
  if (outcome === null && incomplete === null) return null;
  return (
    <div className={`tz-surface ${classes.outcome}`} role="status">
      <CloseButton
        size="sm"
        className={classes.dismiss ?? ""}
        aria-label={t("common.close")}
        onClick={dismissIncomplete}
      />
      {outcome && "error" in outcome ? <Problem error={outcome.error} /> : null}
      {outcome && "added" in outcome ? (
        <Text size="sm">
          {outcome.added > 0 ? t("stage.added", { count: outcome.added }) : t("stage.nothingNew")}
        </Text>
      ) : null}
      {outcome && "added" in outcome && outcome.isUnlinked ? (
        <Text size="sm">{t("expand.unlinked", { most: format.number(SUBGRAPH_KEYS_MAX) })}</Text>
      ) : null}
      {incomplete ? <LeftOut incomplete={incomplete} /> : null}
    </div>
  );
}

function LeftOut({ incomplete }: { readonly incomplete: Incomplete }) {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useGraphView();
  const [isOpen, setOpen] = useState(false);
  const { key, leftOut, request } = incomplete;
  return (
    <>
      <Text size="sm" fw={600}>
        {t("stage.incomplete", {
          label: view.nodes.get(key)?.label ?? key,
          count: leftOutCount(leftOut),
        })}
      </Text>
      <Collapse expanded={isOpen}>
        <ul className={classes.leftOut}>
          {leftOut.map((entry) => (
            <li key={`${entry.kind} ${entry.direction}`}>
              {t("stage.incompleteRow", {
                kind: t(`link.${entry.kind}`),
                direction: t(`direction.${entry.direction}`),
                shown: format.number(entry.shown),
                total: format.number(entry.total),
              })}{" "}
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() =>
                  void expandNode(key, {
                    kinds: [entry.kind],
                    direction: entry.direction,
                    limit: LARGEST_LIMIT,
                  })
                }
              >
                {t("expand.bringKind")}
              </Button>
            </li>
          ))}
        </ul>
      </Collapse>
      <Group gap="xs">
        {request.limit < LARGEST_LIMIT ? (
          <>
            <Button
              size="compact-sm"
              onClick={() => void expandNode(key, { ...request, limit: request.limit * MORE })}
            >
              {t("common.showMore")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void expandNode(key, { ...request, order: "strongest", limit: LARGEST_LIMIT })}
            >
              {t("expand.all")}
            </Button>
          </>
        ) : null}
        {request.order === "sample" ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void expandNode(key, { ...request, seed: request.seed + 1 })}
          >
            {t("expand.otherSample")}
          </Button>
        ) : null}
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("common.showFewer") : t("expand.details")}
        </Button>
      </Group>
    </>
  );
}
