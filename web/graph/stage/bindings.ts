/** What the controllers of the stage share: the stage itself, the colour scheme, whether to move. */
import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { useSigma } from "@react-sigma/core";
import type { ColourScheme } from "../style/layer-colours.ts";
import type { Stage } from "./camera.ts";
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
