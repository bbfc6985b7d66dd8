/** Mantine's theme: the shipped Chinese font, a quiet blue, small radii, readable sizes. */
import { createTheme, type MantineColorsTuple } from "@mantine/core";

export const FONT = '"Noto Sans SC Variable", system-ui, sans-serif';
export const MONO = 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans SC Variable", monospace';

const ink: MantineColorsTuple = [
  "#eef4fb",
  "#dae5f2",
  "#b3cae5",
  "#89add8",
  "#6694cd",
  "#4f85c7",
  "#3f77ba",
  "#2f65a3",
  "#215591",
  "#12447b",
];

export const theme = createTheme({
  fontFamily: FONT,
  fontFamilyMonospace: MONO,
  headings: { fontFamily: FONT, fontWeight: "650" },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 6 },
  colors: { ink },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  autoContrast: true,
});
