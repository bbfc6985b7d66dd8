/** Colours of the layers of links on a light and on a dark stage, 3:1 or more against it. */
import type { Layer } from "./layers.ts";

export type ColourScheme = "light" | "dark";

/** Of the stage itself, as in global.css. */
export const STAGE_COLOURS: Readonly<Record<ColourScheme, string>> = { light: "#fbfcfe", dark: "#151b23" };

const LIGHT: Readonly<Record<Layer, string>> = {
  deal: "#b52a63",
  payment: "#2b8a3e",
  parcel: "#b7660f",
  contact: "#3b7dc4",
  sighting: "#0c8599",
  tie: "#6b7480",
  identity: "#7d5bb0",
  place: "#96653f",
  case: "#b0463f",
  finding: "#7b8794",
};

const DARK: Readonly<Record<Layer, string>> = {
  deal: "#f06595",
  payment: "#51cf66",
  parcel: "#ffa94d",
  contact: "#74b0f0",
  sighting: "#3bc9db",
  tie: "#9aa5b1",
  identity: "#b197fc",
  place: "#d0a67e",
  case: "#ff8787",
  finding: "#9aa5b1",
};

export function layerColour(layer: Layer, scheme: ColourScheme): string {
  return (scheme === "dark" ? DARK : LIGHT)[layer];
}
