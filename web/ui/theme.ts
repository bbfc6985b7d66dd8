/** Mantine's theme: the shipped Chinese font, a quiet blue, small radii, readable sizes. */
import { Anchor, createTheme, type MantineColorsTuple, Menu } from "@mantine/core";

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

/** Mantine's greys for the dark scheme, turned to the blue of the surfaces; 7 is the page. */
const dark: MantineColorsTuple = [
  "#dbe3ec",
  "#b9c3ce",
  "#8f9ba8",
  "#6a7683",
  "#3d4853",
  "#303a46",
  "#242c36",
  "#1a2028",
  "#12161c",
  "#0c1014",
];

export const theme = createTheme({
  fontFamily: FONT,
  fontFamilyMonospace: MONO,
  headings: { fontFamily: FONT, fontWeight: "650" },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 6 },
  colors: { ink, dark },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  autoContrast: true,
  components: {
    // Many stand in running text, where colour alone would tell them from it.
    Anchor: Anchor.extend({ defaultProps: { underline: "always" } }),
    // An open menu has the focus on its first entry, not on an element that is not seen.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
});
