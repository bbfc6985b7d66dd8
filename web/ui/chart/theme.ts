/** The application's colours and font as an ECharts theme: read from the page, so that dark mode follows. */
import { FONT } from "../theme.ts";

/** Told apart by everyone with a common colour deficiency (Okabe and Ito 2008), darkened for white. */
export const SERIES_COLOURS = {
  light: ["#215591", "#b4530f", "#0b7a5c", "#8a4a82", "#8a6d00", "#3d6f93", "#a02c2c", "#5b6672"],
  dark: ["#6aa5e3", "#f0a05a", "#4cc9a0", "#d99fd0", "#e3c94f", "#8fc4e8", "#f08a8a", "#a9b4c0"],
} as const;

export type ColourScheme = keyof typeof SERIES_COLOURS;

/** @returns an ECharts theme object (its `ThemeOption` is untyped) */
export function chartTheme(scheme: ColourScheme): Record<string, unknown> {
  const css = getComputedStyle(document.documentElement);
  const colour = (name: string) => css.getPropertyValue(name).trim();
  const text = colour("--mantine-color-text");
  const quiet = colour("--tz-quiet");
  const line = colour("--tz-line");
  const surface = colour("--tz-surface");
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: quiet, fontSize: 12, hideOverlap: true },
    nameTextStyle: { color: quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    color: [...SERIES_COLOURS[scheme]],
    backgroundColor: "transparent",
    textStyle: { fontFamily: FONT, color: text },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    logAxis: axis,
    timeAxis: { ...axis, splitLine: { show: false } },
    legend: { textStyle: { color: text }, pageTextStyle: { color: quiet } },
    tooltip: {
      backgroundColor: surface,
      borderColor: line,
      textStyle: { color: text, fontFamily: FONT, fontSize: 13 },
      axisPointer: { lineStyle: { color: quiet }, crossStyle: { color: quiet } },
    },
    dataZoom: {
      borderColor: line,
      textStyle: { color: quiet },
      handleStyle: { color: surface, borderColor: quiet },
      fillerColor: scheme === "dark" ? "rgb(106 165 227 / 18%)" : "rgb(33 85 145 / 12%)",
    },
    visualMap: { textStyle: { color: quiet } },
    sankey: { label: { color: text, fontFamily: FONT }, lineStyle: { color: "gradient", opacity: 0.35 } },
  };
}
