/** Tools over the graph: undo, redo, arrange anew, bring back what is hidden, picture or table. */
import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconEye } from "@tabler/icons-react";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shownOf } from "../../graph/exchange/shown.ts";
import { useCountedView, useGraphView, useOfGraphView } from "../../state/graph-view/bindings.ts";
import { hiddenCount } from "../../state/graph-view/producers.ts";
import { showAllHidden } from "../../state/graph-view/steps.ts";
import type { OpenedView } from "../../state/saved-views/opened-view.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { ExportMenu } from "../exchange/ExportMenu.tsx";
import { StepsMenu } from "../history/StepsMenu.tsx";
import { useSteps } from "../history/use-steps.ts";
import { LayoutMenu } from "../layout/LayoutMenu.tsx";
import { UnmarkedNotice } from "../marked/UnmarkedNotice.tsx";
import { ViewsMenu } from "../views/ViewsMenu.tsx";
import classes from "./workbench.module.css";

/** Menus that a change of the view draws anew only where they show something of it. */
const Steps = memo(StepsMenu);
const Layouts = memo(LayoutMenu);
const Views = memo(ViewsMenu);
const Exports = memo(ExportMenu);

export function Toolbar({ opened }: { readonly opened?: OpenedView }) {
  const { t } = useTranslation();
  const { isTable, showTable } = useGraphSelection();
  const hidden = useOfGraphView(hiddenCount);
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t("stage.label")}>
      <UndoTools />
      <Steps />
      <Layouts />
      {hidden > 0 ? (
        <Button
          variant="default"
          size="xs"
          h={34}
          px={10}
          leftSection={<IconEye size={18} aria-hidden />}
          onClick={showAllHidden}
        >
          {t("stage.showHidden", { count: hidden })}
        </Button>
      ) : null}
      <ShownSize />
      <Views opened={opened ?? null} />
      <UnmarkedNotice />
      <Exports />
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

function UndoTools() {
  const { t } = useTranslation();
  const { undo, redo } = useSteps();
  return (
    <>
      <Tool text={undo?.text ?? t("stage.undo")} Icon={IconArrowBackUp} act={undo?.act ?? null} />
      <Tool text={redo?.text ?? t("stage.redo")} Icon={IconArrowForwardUp} act={redo?.act ?? null} />
    </>
  );
}

/** How much is shown, which opens as a table. */
function ShownSize() {
  const { t } = useTranslation();
  const view = useCountedView();
  const isBehind = view !== useGraphView();
  const { showTable, off, hiddenClasses } = useGraphSelection();
  const { window } = useTimeWindow();
  const { figures } = useWindowLinks();
  const shown = useMemo(
    () => shownOf(view, { off, hiddenClasses, window, figures }),
    [view, off, hiddenClasses, window, figures],
  );
  const size = [
    t("counted.nodes", { count: shown.nodes.length }),
    t("counted.links", { count: shown.links.length }),
  ].join(" · ");
  return (
    <span className={classes.size} aria-busy={isBehind}>
      <NumberButton label={t("figures.open", { what: size })} onOpen={() => showTable(true)}>
        {size}
      </NumberButton>
    </span>
  );
}

interface ToolProps {
  readonly text: string;
  readonly Icon: typeof IconEye;
  /** Null where there is nothing to do. */
  readonly act: (() => void) | null;
}

function Tool({ text, Icon, act }: ToolProps) {
  return (
    <Tooltip label={text}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={text}
        disabled={act === null}
        onClick={() => act?.()}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
