/** What colours and glyphs mean; pressing an entry hides or shows what it stands for. */
import { Collapse, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useColourScheme } from "../../graph/stage/bindings.ts";
import { classOf, NODE_CLASSES } from "../../graph/style/classes.ts";
import { LAYERS, layerOf } from "../../graph/style/layers.ts";
import { isEmptyView, useCountedView, useOfGraphView } from "../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { inWindow } from "../../state/window-links/figures.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import { ClassDot, useClassName } from "../../ui/ClassBadge.tsx";
import { LayerMark } from "../../ui/LayerMark.tsx";
import classes from "./legend.module.css";

export function Legend() {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery("(max-width: 62em)", false, { getInitialValueInEffect: false });
  const [isOpen, setOpen] = useState(!isNarrow);
  const { isLimited } = useTimeWindow();
  const { isCounted } = useWindowLinks();
  const isEmpty = useOfGraphView(isEmptyView);
  if (isEmpty) return <div className={classes.legend} />;
  return (
    <section className={classes.legend} aria-label={t("stage.legend")}>
      <UnstyledButton className={classes.title} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("stage.legend")}
        {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <div className={classes.body}>
          <p className={classes.hint}>{t("stage.legendHint")}</p>
          <NodeEntries />
          <LinkEntries />
          {isLimited ? (
            <p className={classes.hint}>{t(isCounted ? "stage.widthInWindow" : "stage.widthOfAllTime")}</p>
          ) : null}
        </div>
      </Collapse>
    </section>
  );
}

function NodeEntries() {
  const { t } = useTranslation();
  const { nodes } = visibleGraph(useCountedView());
  const nameOf = useClassName();
  const { hiddenClasses, toggleClass } = useGraphSelection();
  const counts = useMemo(() => countBy(nodes.values(), classOf), [nodes]);
  return (
    <ul className={classes.entries} aria-label={t("stage.legendRoles")}>
      {NODE_CLASSES.filter((name) => counts.has(name) || hiddenClasses.has(name)).map((name) => (
        <li key={name}>
          <button
            type="button"
            className={classes.entry}
            aria-pressed={!hiddenClasses.has(name)}
            onClick={() => toggleClass(name)}
          >
            <ClassDot name={name} size={20} />
            <span>{nameOf(name)}</span>
            <span className={classes.count}>{counts.get(name) ?? 0}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function LinkEntries() {
  const { t } = useTranslation();
  const { links } = visibleGraph(useCountedView());
  const scheme = useColourScheme();
  const { off, toggleLayer } = useGraphSelection();
  const { window } = useTimeWindow();
  const { figures } = useWindowLinks();
  const layers = useMemo(() => new Set([...links.values()].map(layerOf)), [links]);
  const counts = useMemo(() => {
    const inside = [...links.values()].filter((link) => inWindow(link, window, figures) !== null);
    return countBy(inside, layerOf);
  }, [links, window, figures]);
  const shown = LAYERS.filter((layer) => layers.has(layer) || off.has(layer));
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={classes.entries} aria-label={t("stage.legendLayers")}>
        {shown.map((layer) => (
          <li key={layer}>
            <button
              type="button"
              className={classes.entry}
              aria-pressed={!off.has(layer)}
              onClick={() => toggleLayer(layer)}
            >
              <LayerMark layer={layer} scheme={scheme} />
              <span>{t(`layer.${layer}`)}</span>
              <span className={classes.count}>{counts.get(layer) ?? 0}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t("stage.signHint")}</p>
    </>
  );
}

function countBy<T, K>(items: Iterable<T>, nameOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return counts;
}
