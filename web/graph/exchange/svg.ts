/** A drawing as SVG: every text escaped, nothing fetched, a font named that has the Chinese characters. */
import type { Drawing, Shape } from "./drawing.ts";
import { xmlText } from "./xml.ts";

const FONT_FAMILY =
  "'Noto Sans SC','Noto Sans SC Variable','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif";

/** @param title read out by screen readers, shown by browsers */
export function toSvg({ width, height, background, shapes }: Drawing, title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}" role="img">`,
    `<title>${xmlText(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...shapes.map((shape) => element(shape, background)),
    "</svg>",
    "",
  ].join("\n");
}

function element(shape: Shape, background: string): string {
  switch (shape.type) {
    case "circle":
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="${short(shape.r)}" fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="2"/>`;
    case "path": {
      const { d, stroke, width = 1, fill = "none", at } = shape;
      const moved = at
        ? ` transform="translate(${short(at[0])} ${short(at[1])}) scale(${at[2].toFixed(3)})"`
        : "";
      const line =
        stroke === undefined
          ? ""
          : ` stroke="${stroke}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"`;
      return `<path d="${d}" fill="${fill}"${line}${moved}/>`;
    }
    case "text":
      return `<text x="${short(shape.x)}" y="${short(shape.y)}" font-size="${shape.size}" font-weight="${shape.bold ? 600 : 400}" fill="${shape.fill}" text-anchor="${shape.anchor}" stroke="${background}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${xmlText(shape.text)}</text>`;
  }
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
