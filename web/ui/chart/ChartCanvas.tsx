/** The drawing part of `Chart`: loads ECharts with only the parts used, so it comes with the first chart. */
import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { BarChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  BrushComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ChartOption, ChartPick } from "./option.ts";
import { chartTheme } from "./theme.ts";

use([
  AriaComponent,
  BarChart,
  BrushComponent,
  CanvasRenderer,
  CustomChart,
  DataZoomComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  SankeyChart,
  ScatterChart,
  TooltipComponent,
  VisualMapComponent,
]);

export interface ChartCanvasProps {
  /** Kept by identity: make it with `useMemo`. */
  readonly option: ChartOption;
  readonly onPick?: ((pick: ChartPick) => void) | undefined;
  /** Where it begins to live and, with null, where it ends: for events and actions of its own. */
  readonly onChart?: ((chart: EChartsType | null) => void) | undefined;
}

export function ChartCanvas({ option, onPick, onChart }: ChartCanvasProps) {
  const { i18n } = useTranslation();
  const scheme = useComputedColorScheme("light");
  // Known at once: a chart that has begun to move goes on even when it is then told not to.
  const isStill = useReducedMotion(false, { getInitialValueInEffect: false }) ?? false;
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  const announce = useRef(onChart);
  useEffect(() => {
    pick.current = onPick;
    announce.current = onChart;
  });
  const locale = i18n.language.startsWith("zh") ? "ZH" : "EN";
  useEffect(() => {
    if (!element.current) return;
    const box = element.current;
    const made = init(box, chartTheme(scheme), { renderer: "canvas", locale });
    made.on("click", (event) => pick.current?.(pickOf(event)));
    chart.current = made;
    announce.current?.(made);
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box);
    // A part of the font that comes after the drawing: a canvas does not draw anew by itself.
    const drawAnew = () => made.resize();
    document.fonts.addEventListener("loadingdone", drawAnew);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", drawAnew);
      announce.current?.(null);
      chart.current = null;
      // A long drawing goes on in the next frame, also when its chart is gone: it ends with a drawing of nothing.
      made.clear();
      made.getZr().flush();
      made.dispose();
    };
  }, [scheme, locale]);
  // Every new chart of the effect above needs the option again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scheme and locale stand for that chart
  useEffect(() => {
    chart.current?.setOption(
      {
        animation: !isStill,
        animationDuration: 250,
        ...option,
        // Drawn on the canvas: names from data never become HTML, and the content policy is kept.
        tooltip: { ...firstOf(option.tooltip), renderMode: "richText", confine: true },
      },
      { notMerge: true },
    );
  }, [option, isStill, scheme, locale]);
  return <div ref={element} style={{ width: "100%", height: "100%" }} />;
}

function firstOf<T>(value: T | readonly T[] | undefined): T | undefined {
  return Array.isArray(value) ? (value as readonly T[])[0] : (value as T | undefined);
}

interface ClickEvent {
  readonly seriesIndex?: number;
  readonly dataIndex?: number;
  readonly dataType?: string;
  readonly data?: unknown;
}

function pickOf(event: ClickEvent): ChartPick {
  const { dataType } = event;
  return {
    seriesIndex: event.seriesIndex ?? 0,
    dataIndex: event.dataIndex ?? 0,
    dataType: dataType === "node" || dataType === "edge" ? dataType : null,
    data: event.data,
  };
}
