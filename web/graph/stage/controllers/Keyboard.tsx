/** The graph by keyboard: arrows walk, Enter expands, plus and minus zoom, Escape lets go. */
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { expandNode } from "../../../state/graph-view/actions.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useStage, useStillness } from "../bindings.ts";
import { visiblePlaces, zoomIn, zoomOut } from "../camera.ts";
import classes from "../stage.module.css";
import { type Direction, nextNode } from "../walk.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export function Keyboard() {
  const { t } = useTranslation();
  const stage = useStage();
  const still = useStillness();
  const { node, selectNode } = useGraphSelection();

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) {
      const next = nextNode(node, direction, visiblePlaces(stage));
      if (next !== null) selectNode(next);
    } else if (event.key === "Enter" && node !== null) void expandNode(node);
    else if (event.key === "Escape") selectNode(null);
    else if (event.key === "+" || event.key === "=") zoomIn(stage, still);
    else if (event.key === "-") zoomOut(stage, still);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className={classes.keyboard}
      role="application"
      aria-label={`${t("stage.label")}. ${t("stage.help")}`}
      aria-roledescription={t("stage.roledescription")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is one stop that takes the arrow keys
      tabIndex={0}
      onKeyDown={press}
    />
  );
}
