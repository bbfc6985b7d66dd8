/** Draws a graph of many links in the way that keeps the page free, and says what that leaves out. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useStage } from "../bindings.ts";
import { drawLarge } from "../large/draw-large.ts";
import { MANY_LINKS } from "../settings.ts";
import classes from "../stage.module.css";

export function LargeGraph() {
  const { t, i18n } = useTranslation();
  const stage = useStage();
  const isLarge = visibleGraph(useGraphView()).links.size >= MANY_LINKS;
  /** Links drawn without what tells them apart. */
  const [plain, setPlain] = useState(0);

  useEffect(() => {
    if (!isLarge) return;
    return drawLarge(stage, ({ inSight, isDetailed }) => setPlain(isDetailed ? 0 : inSight));
  }, [stage, isLarge]);

  if (!isLarge || plain === 0) return null;
  return (
    <div className={`tz-surface ${classes.plain}`}>
      {t("stage.plainLinks", { count: plain, links: plain.toLocaleString(i18n.language) })}
    </div>
  );
}
