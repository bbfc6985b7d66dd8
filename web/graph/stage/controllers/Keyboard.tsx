/** The graph by keyboard: one stop that takes the keys of keys.ts. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { expandNode } from "../../../state/graph-view/actions.ts";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { clearMarks, toggleMark } from "../../../state/graph-view/marks.ts";
import {
  hide,
  hideTheseLinks,
  layOutAgain,
  pinOrUnpin,
  remove,
  showAllHidden,
  showOnlyThese,
} from "../../../state/graph-view/steps.ts";
import type { GraphView } from "../../../state/graph-view/view.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useMarks } from "../../../state/selection/use-marks.ts";
import type { AreaTool } from "../area.ts";
import { useStage, useStillness } from "../bindings.ts";
import { fitAll, zoomIn, zoomOut } from "../camera.ts";
import { stageKeyHandler } from "../keys.ts";
import { type MenuTarget, pressForMenu, targetOfSelection } from "../menu-target.ts";
import classes from "../stage.module.css";
import type { Direction } from "../walk.ts";
import { useNudge } from "./use-nudge.ts";
import { useWalk } from "./use-walk.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

interface KeyboardProps {
  /** Says what a menu would be about, before it opens. */
  readonly onAim: (target: MenuTarget) => void;
  readonly tool: AreaTool | null;
  readonly onTool: (tool: AreaTool | null) => void;
}

export function Keyboard({ onAim, tool, onTool }: KeyboardProps) {
  const { t } = useTranslation();
  const stage = useStage();
  const still = useStillness();
  const { node, link, selectNode } = useGraphSelection();
  const { marked, markAll, invert } = useMarks();
  const view = useGraphView();
  // What is marked, else what is looked at.
  const subjects = marked.size > 0 ? [...marked] : node === null ? [] : [node];
  const element = useRef<HTMLDivElement>(null);
  const walk = useWalk();
  const nudge = useNudge();

  const openMenu = () => {
    const { target, place } = targetOfSelection(stage, { node, link }, still);
    onAim(target);
    if (element.current) pressForMenu(element.current, place);
  };

  useEffect(() => {
    const container = stage.getContainer();
    // Who works with the pointer has the keys at hand too; the browser would give the focus to the page.
    const takeFocus = (event: MouseEvent) => {
      event.preventDefault();
      element.current?.focus({ preventScroll: true });
    };
    // Before Sigma, and before an area that is drawn keeps the press from it.
    container.addEventListener("mousedown", takeFocus, true);
    return () => container.removeEventListener("mousedown", takeFocus, true);
  }, [stage]);

  return (
    <div
      ref={element}
      className={classes.keyboard}
      role="application"
      aria-label={`${t("stage.label")}. ${t("stage.help")}`}
      aria-roledescription={t("stage.roledescription")}
      aria-busy={waitForPlaces(view)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is one stop that takes the arrow keys
      tabIndex={0}
      onKeyDown={stageKeyHandler({
        walk: ({ key }) => DIRECTIONS[key] && walk.toNode(DIRECTIONS[key]),
        links: ({ shiftKey }) => walk.toLink(shiftKey),
        move: ({ key }) => DIRECTIONS[key] && nudge(subjects, DIRECTIONS[key]),
        expand: () => node !== null && void expandNode(node),
        menu: openMenu,
        mark: () => node !== null && toggleMark(node),
        markAll,
        invert,
        pin: () => subjects.length > 0 && pinOrUnpin(subjects),
        hide: () => {
          if (subjects.length > 0) hide(subjects);
          else if (link !== null) hideTheseLinks([link]);
          selectNode(null);
        },
        remove: () => {
          if (subjects.length === 0) return;
          remove(subjects);
          selectNode(null);
        },
        showOnly: () => subjects.length > 0 && showOnlyThese(subjects),
        showHidden: showAllHidden,
        layOut: () => layOutAgain(),
        zoomIn: () => zoomIn(stage, still),
        zoomOut: () => zoomOut(stage, still),
        fit: () => fitAll(stage, still),
        letGo: () => {
          if (tool !== null) onTool(null);
          else if (node !== null || link !== null) selectNode(null);
          else clearMarks();
        },
      })}
    />
  );
}

/** Whether nodes that are seen are still to be laid out. */
function waitForPlaces(view: GraphView): boolean {
  const { nodes } = visibleGraph(view);
  return [...view.loose].some((key) => nodes.has(key));
}
