/** The link that is pointed at: of what kind it is, how many records it stands for, and from when to when. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import { useLinkWord } from "../../../i18n/link-word.ts";
import { useOfGraphView } from "../../../state/graph-view/bindings.ts";
import type { Point } from "../../../state/graph-view/view.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { inWindow } from "../../../state/window-links/figures.ts";
import { useWindowLink } from "../../../state/window-links/use-window-links.ts";
import { layerColour } from "../../style/layer-colours.ts";
import { layerOf } from "../../style/layers.ts";
import { useColourScheme } from "../bindings.ts";
import classes from "../stage.module.css";

export interface PointedLink {
  readonly id: string;
  /** Where the pointer came upon it, in CSS pixels of the stage. */
  readonly x: number;
  readonly y: number;
  /** Where it is to be drawn above the others; null where it can be told from them as it is. */
  readonly line: { readonly from: Point; readonly to: Point } | null;
}

export function LinkLabel({ pointed }: { readonly pointed: PointedLink | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const wordOf = useLinkWord();
  const scheme = useColourScheme();
  const { window } = useTimeWindow();
  const whole = useOfGraphView((view) =>
    pointed === null ? undefined : visibleGraph(view).links.get(pointed.id),
  );
  const { figures, isCounted, isBehind } = useWindowLink(whole);
  const link = whole && inWindow(whole, window, figures);
  // Figures of all time would be taken for those of the window.
  if (!pointed || !link || (isBehind && !isCounted)) return null;
  const [from, to] = [link.first_at, link.last_at].map((at) => (at === null ? null : format.date(at)));
  const { line } = pointed;
  return (
    <>
      {line ? (
        <svg className={classes.linkLine} aria-hidden>
          {(["halo", "line"] as const).map((part) => (
            <line
              key={part}
              className={classes[part]}
              stroke={layerColour(layerOf(link), scheme)}
              x1={line.from.x}
              y1={line.from.y}
              x2={line.to.x}
              y2={line.to.y}
            />
          ))}
        </svg>
      ) : null}
      <div
        className={`${classes.hoverLabel} ${classes.linkLabel}`}
        style={{ translate: `${pointed.x}px ${pointed.y}px` }}
        data-testid="link-label"
        aria-hidden
      >
        {t("stage.linkCount", { kind: wordOf(link), count: link.count })}
        {from && to ? <small>{from === to ? from : t("common.period", { from, to })}</small> : null}
      </div>
    </>
  );
}
