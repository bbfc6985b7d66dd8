/**
 * A graph to work in: picture or table, tools above it, legend on it, details beside it. The
 * picture keeps its size whatever is selected, so that nothing moves by selecting.
 */
import { Alert } from "@mantine/core";
import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { GraphStage } from "../../graph/stage/GraphStage.tsx";
import { canDraw } from "../../graph/stage/settings.ts";
import { useKeys } from "../../shell/use-keys.ts";
import { addNode } from "../../state/graph-view/actions.ts";
import { isEmptyView, useOfGraphView } from "../../state/graph-view/bindings.ts";
import { currentView } from "../../state/graph-view/store.ts";
import type { OpenedView } from "../../state/saved-views/opened-view.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useLayoutInAddress } from "../../state/selection/use-layout-in-address.ts";
import { useMarksInAddress } from "../../state/selection/use-marks-in-address.ts";
import { useUndo } from "../../state/selection/use-undo.ts";
import { OpeningBar } from "../../ui/OpeningBar.tsx";
import { Details } from "../details/Details.tsx";
import { GraphTable } from "../graph-table/GraphTable.tsx";
import { OutsideTimeline } from "../layout/OutsideTimeline.tsx";
import { Legend } from "../legend/Legend.tsx";
import { StageMenu } from "../stage-menu/StageMenu.tsx";
import { TimePanel } from "../time/TimePanel.tsx";
import { ExpandOutcome } from "./ExpandOutcome.tsx";
import { Spoken } from "./Spoken.tsx";
import { Toolbar } from "./Toolbar.tsx";
import classes from "./workbench.module.css";

interface WorkbenchProps {
  /** Title, status and figures of what is shown. */
  readonly heading: ReactNode;
  /** Side panel where nothing is selected, and its name. */
  readonly panel: ReactNode;
  readonly panelTitle: string;
  /** Shown on the stage while it is empty. */
  readonly empty?: ReactNode;
  /** The saved view that is open, where it is one. */
  readonly opened?: OpenedView;
}

/** Parts that a change of the view draws anew only where they show something of it. */
const Tools = memo(Toolbar);
const StageLegend = memo(Legend);
const Times = memo(TimePanel);

export function Workbench({ heading, panel, panelTitle, empty, opened }: WorkbenchProps) {
  const { t } = useTranslation();
  const [isDrawable] = useState(canDraw);
  const isEmpty = useOfGraphView(isEmptyView);
  const { node, link, isTable, showTable } = useGraphSelection();
  const { undo, redo } = useUndo();
  const { stage, focusStage } = useStageFocus(isTable);
  useKeys({ undo, redo, table: () => showTable(!isTable), stage: focusStage });
  useShowSelected(node);
  useMarksInAddress();
  useLayoutInAddress();
  const isPicture = isDrawable && !isTable;
  return (
    <div className={classes.workbench}>
      <div className={classes.heading}>{heading}</div>
      <Tools {...(opened ? { opened } : {})} />
      <StageLegend />
      <section
        ref={stage}
        className={classes.stage}
        data-tour="stage"
        tabIndex={-1}
        aria-label={t("stage.label")}
      >
        {isPicture ? (
          <StageMenu>
            {(aim) => (
              <GraphStage onAim={aim}>
                <OutsideTimeline />
              </GraphStage>
            )}
          </StageMenu>
        ) : (
          <GraphTable />
        )}
        {isEmpty ? <div className={classes.empty}>{empty}</div> : null}
        <OpeningBar />
        <ExpandOutcome />
        {isDrawable ? null : (
          <Alert color="yellow" className={classes.warning}>
            {t("stage.noWebgl")}
          </Alert>
        )}
        <Spoken node={node} link={link} />
      </section>
      <Times />
      <aside className={classes.panel} data-tour="members" aria-label={panelTitle}>
        <Details title={panelTitle}>{panel}</Details>
      </aside>
    </div>
  );
}

/** The keys go to the picture, or to the table: when asked to, and when the one gives way to the other. */
function useStageFocus(isTable: boolean): {
  readonly stage: RefObject<HTMLElement | null>;
  readonly focusStage: () => void;
} {
  const stage = useRef<HTMLElement>(null);
  const was = useRef(isTable);
  const focusStage = () => {
    const picture = stage.current?.querySelector<HTMLElement>("[role=application]");
    (picture ?? stage.current)?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (was.current === isTable) return;
    was.current = isTable;
    // What had the focus has gone with the other.
    if (document.activeElement === document.body) focusStage();
  });
  return { stage, focusStage };
}

/** An address that names a node shows it, also where the view of this tab never had it. */
function useShowSelected(node: string | null): void {
  useEffect(() => {
    if (node !== null && !currentView().nodes.has(node)) void addNode(node);
  }, [node]);
}
