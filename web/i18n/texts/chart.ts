/** Texts of the chart component. */
import type { English } from "./english.ts";

const zh = {
  chart: {
    table: "看表格",
    picture: "看图",
    hint: "图中内容可切换为表格逐项查看。",
  },
};

const en: English<typeof zh> = {
  chart: {
    table: "As a table",
    picture: "As a picture",
    hint: "The same figures can be read as a table.",
  },
};

export const chartTexts = { zh, en };
