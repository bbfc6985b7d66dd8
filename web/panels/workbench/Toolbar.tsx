/** Tools over the graph: undo, redo, arrange anew, bring back what is hidden, picture or table. */
import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEye,
  IconLayoutDistributeHorizontal,
} from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shownOf } from "../../graph/exchange/shown.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useGraphView, useGraphViewState } from "../../state/graph-view/bindings.ts";
import { layOutAgain, showAllHidden } from "../../state/graph-view/steps.ts";
import type { OpenedView } from "../../state/saved-views/opened-view.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { useUndo } from "../../state/selection/use-undo.ts";
import { ExportMenu } from "../exchange/ExportMenu.tsx";
import { LayoutMenu } from "../layout/LayoutMenu.tsx";
import { ViewsMenu } from "../views/ViewsMenu.tsx";
import { stepText } from "./step-text.ts";
import classes from "./workbench.module.css";

export function Toolbar({ opened }: { readonly opened?: OpenedView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useGraphView();
  const undone = useGraphViewState((state) => state.history.past.at(-1)?.step);
  const redone = useGraphViewState((state) => state.history.future[0]?.step);
  const { isTable, showTable, off, hiddenClasses } = useGraphSelection();
  const { window } = useTimeWindow();
  const shown = useMemo(
    () => shownOf(view, { off, hiddenClasses, window }),
    [view, off, hiddenClasses, window],
  );
  const { undo, redo } = useUndo();
  const tools = [
    {
      name: "undo",
      text: undone ? t("steps.undo", { step: stepText(undone, t) }) : t("stage.undo"),
      Icon: IconArrowBackUp,
      act: undo,
      isOff: !undone,
    },
    {
      name: "redo",
      text: redone ? t("steps.redo", { step: stepText(redone, t) }) : t("stage.redo"),
      Icon: IconArrowForwardUp,
      act: redo,
      isOff: !redone,
    },
    {
      name: "layout",
      text: t("stage.layout"),
      Icon: IconLayoutDistributeHorizontal,
      act: () => layOutAgain(),
      isOff: view.nodes.size === 0,
    },
  ];
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t("stage.label")}>
      {tools.map(({ name, text, Icon, act, isOff }) => (
        <Tooltip key={name} label={text}>
          <ActionIcon variant="default" size={34} aria-label={text} disabled={isOff} onClick={act}>
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <LayoutMenu />
      {view.hidden.size > 0 ? (
        <Button
          variant="default"
          size="xs"
          h={34}
          px={10}
          leftSection={<IconEye size={18} aria-hidden />}
          onClick={showAllHidden}
        >
          {t("stage.showHidden", { count: view.hidden.size })}
        </Button>
      ) : null}
      <span className={classes.size}>
        {t("stage.size", {
          nodes: format.number(shown.nodes.length),
          links: format.number(shown.links.length),
        })}
      </span>
      <ViewsMenu opened={opened ?? null} />
      <ExportMenu />
      <SegmentedControl
        size="xs"
        aria-label={t("stage.view")}
        value={isTable ? "table" : "picture"}
        onChange={(value) => showTable(value === "table")}
        data={[
          { value: "picture", label: t("stage.picture") },
          { value: "table", label: t("stage.table") },
        ]}
      />
    </div>
  );
}
