/** What is shown, in the words of the reader, ready to be written into a file. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Exported, ExportedLink, ExportedNode } from "../../graph/exchange/exported.ts";
import { type LeftOutOfView, type Shown, shownOf } from "../../graph/exchange/shown.ts";
import { curvaturesOf } from "../../graph/stage/curvatures.ts";
import { linkWidth } from "../../graph/stage/stage-graph.ts";
import { classOf, colourOf } from "../../graph/style/classes.ts";
import { layerColour } from "../../graph/style/layer-colours.ts";
import { layerOf } from "../../graph/style/layers.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { currentView } from "../../state/graph-view/store.ts";
import { isImported } from "../../state/saved-views/imported-content.ts";
import { type GraphSearch, parseClasses, parseLayers } from "../../state/selection/producers.ts";
import { parseWindow, type TimeWindow } from "../../state/selection/time-window.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import { useClassName } from "../../ui/ClassBadge.tsx";

const MEMBER_SIZE = 17;
const PERSON_SIZE = 12;
const THING_SIZE = 9;

/** @returns a function that takes the run and reads what is shown at that moment */
export function useExported(): (runId: string | null) => Exported {
  const search: GraphSearch = useSearch({ strict: false });
  const nodeOf = useExportedNode();
  const linkOf = useExportedLink();
  const about = useAbout();
  const { figures } = useWindowLinks();
  return (runId) => {
    const view = currentView();
    const window = parseWindow(search);
    const shown = shownOf(view, {
      off: new Set(parseLayers(search.off)),
      hiddenClasses: new Set(parseClasses(search.hide)),
      window,
      figures,
    });
    const curvatures = curvaturesOf(shown.links);
    return {
      nodes: shown.nodes.map((node) => nodeOf(node, shown.placeOf(node.key), view.base.has(node.key))),
      links: shown.links.map((link) => linkOf(link, curvatures.get(link.id) ?? 0)),
      about: about(shown, window, runId),
    };
  };
}

function useExportedNode() {
  const nameOf = useClassName();
  const labelOf = useNodeLabel();
  return (
    node: Shown["nodes"][number],
    place: { readonly x: number; readonly y: number },
    isBase: boolean,
  ): ExportedNode => {
    const nodeClass = classOf(node);
    const { membership } = node.props;
    return {
      key: node.key,
      label: labelOf(node),
      kind: node.kind,
      nodeClass,
      className: nameOf(nodeClass),
      membership: typeof membership === "number" ? membership : null,
      x: place.x,
      y: place.y,
      size: isBase ? MEMBER_SIZE : node.kind === "Person" ? PERSON_SIZE : THING_SIZE,
      colour: colourOf(nodeClass),
    };
  };
}

function useExportedLink() {
  const { t } = useTranslation();
  return (link: Shown["links"][number], curvature: number): ExportedLink => {
    const layer = layerOf(link);
    const { amount_cny } = link.props;
    return {
      id: link.id,
      kind: link.kind,
      from: link.from,
      to: link.to,
      layer,
      layerName: t(`layer.${layer}`),
      count: link.count,
      firstAt: isoOf(link.first_at),
      lastAt: isoOf(link.last_at),
      amountCny: typeof amount_cny === "number" ? amount_cny : null,
      isDirected: link.props.directed !== false && layer !== "sighting",
      curvature,
      width: linkWidth(link.count),
      colour: layerColour(layer, "light"),
    };
  };
}

function isoOf(millis: number | null): string | null {
  return millis === null ? null : new Date(millis).toISOString();
}

function useAbout() {
  const { t } = useTranslation();
  const format = useFormat();
  const leftOutLines = useLeftOutLines();
  return (shown: Shown, window: TimeWindow, runId: string | null): Exported["about"] => {
    const exportedAt = new Date().toISOString();
    const time = format.time(exportedAt);
    const lead = t("exchange.lead");
    const leftOut = leftOutLines(shown.leftOut, window);
    return {
      title: t("exchange.title"),
      runId,
      exportedAt,
      leftOut,
      lead,
      lines: [
        runId === null ? t("exchange.noRun", { time }) : t("exchange.run", { run: runId, time }),
        t("exchange.counts", {
          nodes: t("counted.nodes", { count: shown.nodes.length }),
          links: t("counted.links", { count: shown.links.length }),
        }),
        ...leftOut,
        ...(shown.nodes.some(({ key }) => isImported(key)) ? [t("exchange.imported")] : []),
        lead,
      ],
    };
  };
}

function useLeftOutLines() {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useClassName();
  return (leftOut: LeftOutOfView, window: TimeWindow): string[] => {
    const end = (millis: number | null) =>
      millis === null ? t("exchange.windowOpen") : t("exchange.moment", { time: format.time(millis) });
    return [
      ...(leftOut.hidden > 0 ? [t("exchange.hidden", { count: leftOut.hidden })] : []),
      ...(leftOut.hiddenLinks > 0 ? [t("exchange.hiddenLinks", { count: leftOut.hiddenLinks })] : []),
      ...(leftOut.inside > 0 ? [t("exchange.inside", { count: leftOut.inside })] : []),
      ...[...leftOut.classes].map(([name, count]) => t("exchange.class", { name: nameOf(name), count })),
      ...[...leftOut.layers].map(([layer, count]) =>
        t("exchange.layer", { name: t(`layer.${layer}`), count }),
      ),
      ...(leftOut.outsideWindow === null
        ? []
        : [
            t("exchange.window", {
              from: end(window.from),
              to: end(window.to),
              count: leftOut.outsideWindow,
            }),
          ]),
      t("exchange.unexpanded"),
    ];
  };
}
