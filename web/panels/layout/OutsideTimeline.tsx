/** Of a layout by time: how many nodes stand outside of its axis; the number lists them, each to be looked at. */
import { Anchor, Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { firstTimes, sideOf, usedPeriod } from "../../graph/layout/traits.ts";
import { classOf } from "../../graph/style/classes.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useCountedView } from "../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { useLayoutChoice } from "../../state/selection/use-layout-choice.ts";
import { inPeriodQuery } from "../../state/window-links/analysed-period.ts";
import { ClassDot } from "../../ui/ClassBadge.tsx";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { RecordsModal } from "../records/RecordsModal.tsx";
import classes from "./outside-timeline.module.css";

export function OutsideTimeline() {
  const { choice } = useLayoutChoice();
  return choice.layout === "timeline" ? <Outside /> : null;
}

function Outside() {
  const { t } = useTranslation();
  const format = useFormat();
  const labelOf = useNodeLabel();
  const { selectNode } = useSelectionActions();
  const view = useCountedView();
  const { data: inPeriod = null } = useQuery(inPeriodQuery(view));
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const outside = useMemo(() => {
    const visible = visibleGraph(view);
    const keys = [...visible.nodes.keys()];
    const times = firstTimes(keys, visible, inPeriod);
    const period = usedPeriod(times, inPeriod);
    return [...visible.nodes.values()]
      .map((node, index) => ({ node, at: times[index] ?? Number.NaN }))
      .filter(({ at }) => sideOf(at, period) !== 0)
      .sort((a, b) => a.at - b.at);
  }, [view, inPeriod]);
  if (outside.length === 0) return null;
  const text = t("layout.outside", { count: outside.length });
  return (
    <div className={`tz-surface ${classes.note}`} data-on-picture>
      <NumberButton label={t("time.openOutside", { text })} onOpen={() => setOpen(true)}>
        {text}
      </NumberButton>
      {isOpen ? (
        <RecordsModal title={text} onClose={() => setOpen(false)}>
          <Text size="sm" className="tz-quiet">
            {t("layout.outsideHint")}
          </Text>
          <ul className={classes.list}>
            {outside.slice(0, shown).map(({ node, at }) => (
              <li key={node.key}>
                <time className="tz-moment">{format.time(at)}</time>
                <ClassDot name={classOf(node)} size={20} />
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ta="start"
                  onClick={() => {
                    setOpen(false);
                    selectNode(node.key);
                  }}
                >
                  {labelOf(node)}
                </Anchor>
              </li>
            ))}
          </ul>
          {shown < outside.length ? (
            <Button variant="default" size="xs" onClick={() => setShown(shown + PAGE)}>
              {t("common.showMore")} · {t("common.shownOf", { shown, total: outside.length })}
            </Button>
          ) : null}
        </RecordsModal>
      ) : null}
    </div>
  );
}

/** Nodes that are listed before asking for more. */
const PAGE = 100;
