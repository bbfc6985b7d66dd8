/** What a chart may be made of: exactly the parts of ECharts that `ChartCanvas.tsx` registers. */
import type {
  BarSeriesOption,
  CustomSeriesOption,
  HeatmapSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
  ScatterSeriesOption,
} from "echarts/charts";
import type {
  AriaComponentOption,
  BrushComponentOption,
  DataZoomComponentOption,
  GridComponentOption,
  LegendComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";

export type ChartOption = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | BrushComponentOption
  | CustomSeriesOption
  | DataZoomComponentOption
  | GridComponentOption
  | HeatmapSeriesOption
  | LegendComponentOption
  | LineSeriesOption
  | MarkLineComponentOption
  | SankeySeriesOption
  | ScatterSeriesOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

/** What was pressed in a chart. */
export interface ChartPick {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** In a Sankey diagram, whether a node or a link was pressed. */
  readonly dataType: "node" | "edge" | null;
  /** The item as it stands in the option's `data`, `nodes` or `links`. */
  readonly data: unknown;
}
