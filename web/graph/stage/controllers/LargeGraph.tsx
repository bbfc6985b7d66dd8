/** Draws a graph of many links in the way that keeps the page free, and says what that leaves out. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import type { Point } from "../../../state/graph-view/view.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useEmphasis, useStage } from "../bindings.ts";
import { drawLarge, type LargeDrawing } from "../large/draw-large.ts";
import { isLarge } from "../large/is-large.ts";
import { focusOf } from "../reducers.ts";
import classes from "../stage.module.css";
import type { PointedLink } from "./LinkLabel.tsx";
import { useRestingPointer } from "./use-resting-pointer.ts";

interface LargeGraphProps {
  readonly onPointLink: (link: PointedLink | null) => void;
}

export function LargeGraph({ onPointLink }: LargeGraphProps) {
  const { t } = useTranslation();
  const stage = useStage();
  const view = useGraphView();
  const { links } = visibleGraph(view);
  const isOn = isLarge(view);
  const emphasis = useEmphasis(null);
  const drawing = useRef<LargeDrawing | null>(null);
  /** Links drawn without what tells them apart. */
  const [plain, setPlain] = useState(0);

  useEffect(() => {
    if (!isOn) return;
    const begun = drawLarge(stage, ({ inSight, isDetailed }) => setPlain(isDetailed ? 0 : inSight));
    drawing.current = begun;
    return () => {
      drawing.current = null;
      begun.end();
    };
  }, [stage, isOn]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: which nodes are seen changes with the links
  useEffect(() => {
    drawing.current?.setContent({ links, emphasis, focus: focusOf(visibleGraph(view), emphasis) });
  }, [links, emphasis, isOn]);

  const linkUnder = useCallback((place: Point) => drawing.current?.linkUnder(place) ?? null, []);
  useRestingPointer(stage, isOn && plain > 0, linkUnder, onPointLink);

  if (!isOn || plain === 0) return null;
  return <div className={`tz-surface ${classes.plain}`}>{t("stage.plainLinks", { count: plain })}</div>;
}
