/** What colours and glyphs mean; pressing an entry hides or shows what it stands for, its count lists that. */
import { Collapse, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useColourScheme } from "../../graph/stage/bindings.ts";
import { classOf, NODE_CLASSES } from "../../graph/style/classes.ts";
import { LAYERS, layerOf } from "../../graph/style/layers.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { isEmptyView, useCountedView, useOfGraphView } from "../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { inWindow } from "../../state/window-links/figures.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import { ClassDot, useClassName } from "../../ui/ClassBadge.tsx";
import { LayerMark } from "../../ui/LayerMark.tsx";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { type CountedKind, KindDialog } from "./KindDialog.tsx";
import classes from "./legend.module.css";

export function Legend() {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery("(max-width: 62em)", false, { getInitialValueInEffect: false });
  const [isOpen, setOpen] = useState(!isNarrow);
  const [listed, setListed] = useState<CountedKind | null>(null);
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
          <NodeEntries onList={setListed} />
          <LinkEntries onList={setListed} />
          {isLimited ? (
            <p className={classes.hint}>{t(isCounted ? "stage.widthInWindow" : "stage.widthOfAllTime")}</p>
          ) : null}
        </div>
      </Collapse>
      {listed ? <KindDialog kind={listed} onClose={() => setListed(null)} /> : null}
    </section>
  );
}

interface EntriesProps {
  readonly onList: (kind: CountedKind) => void;
}

function NodeEntries({ onList }: EntriesProps) {
  const { t } = useTranslation();
  const { nodes } = visibleGraph(useCountedView());
  const nameOf = useClassName();
  const { hiddenClasses, toggleClass } = useGraphSelection();
  const counts = useMemo(() => countBy(nodes.values(), classOf), [nodes]);
  return (
    <ul className={classes.entries} aria-label={t("stage.legendRoles")}>
      {NODE_CLASSES.filter((name) => counts.has(name) || hiddenClasses.has(name)).map((name) => (
        <Entry
          key={name}
          name={nameOf(name)}
          sign={<ClassDot name={name} size={20} />}
          isShown={!hiddenClasses.has(name)}
          onToggle={() => toggleClass(name)}
          count={counts.get(name) ?? 0}
          onList={() => onList({ of: "nodes", name })}
        />
      ))}
    </ul>
  );
}

function LinkEntries({ onList }: EntriesProps) {
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
          <Entry
            key={layer}
            name={t(`layer.${layer}`)}
            sign={<LayerMark layer={layer} scheme={scheme} />}
            isShown={!off.has(layer)}
            onToggle={() => toggleLayer(layer)}
            count={counts.get(layer) ?? 0}
            onList={() => onList({ of: "links", name: layer })}
          />
        ))}
      </ul>
      <p className={classes.hint}>{t("stage.signHint")}</p>
    </>
  );
}

interface EntryProps {
  readonly name: string;
  readonly sign: ReactNode;
  readonly isShown: boolean;
  readonly onToggle: () => void;
  readonly count: number;
  readonly onList: () => void;
}

function Entry({ name, sign, isShown, onToggle, count, onList }: EntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={classes.row}>
      <button type="button" className={classes.entry} aria-pressed={isShown} onClick={onToggle}>
        {sign}
        <span>{name}</span>
      </button>
      <span className={classes.count}>
        {count === 0 ? (
          format.number(0)
        ) : (
          <NumberButton label={t("stage.listKind", { kind: name, count })} onOpen={onList}>
            {format.number(count)}
          </NumberButton>
        )}
      </span>
    </li>
  );
}

function countBy<T, K>(items: Iterable<T>, nameOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return counts;
}
