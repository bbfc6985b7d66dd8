/** What the controllers of the stage share: the stage itself, the colour scheme, whether to move. */
import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { useSigma } from "@react-sigma/core";
import { useMemo } from "react";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { useWindowLinks } from "../../state/window-links/use-window-links.ts";
import type { ColourScheme } from "../style/layer-colours.ts";
import type { Stage } from "./camera.ts";
import type { Emphasis } from "./reducers.ts";
import type { StageLink, StageNode } from "./stage-graph.ts";

export function useStage(): Stage {
  return useSigma<Partial<StageNode>, Partial<StageLink>>();
}

export function useColourScheme(): ColourScheme {
  return useComputedColorScheme("light");
}

/** True where the reader's system asks for no movement. */
export function useStillness(): boolean {
  return useReducedMotion(false, { getInitialValueInEffect: false }) ?? false;
}

/** What filters, the selection and the pointer make of the picture. */
export function useEmphasis(hovered: string | null): Emphasis {
  const scheme = useColourScheme();
  const { node, link, off, hiddenClasses } = useGraphSelection();
  const { window } = useTimeWindow();
  const { figures } = useWindowLinks();
  return useMemo(
    () => ({ selectedNode: node, selectedLink: link, hovered, off, hiddenClasses, window, figures, scheme }),
    [node, link, hovered, off, hiddenClasses, window, figures, scheme],
  );
}
