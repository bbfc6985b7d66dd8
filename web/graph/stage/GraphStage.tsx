/** The drawn graph: Sigma with its controllers, the selection's ring, and the keyboard. */
import { SigmaContainer } from "@react-sigma/core";
import { useState } from "react";
import { Appearance } from "./controllers/Appearance.tsx";
import { CameraKeeper } from "./controllers/CameraKeeper.tsx";
import { Content } from "./controllers/Content.tsx";
import { Keyboard } from "./controllers/Keyboard.tsx";
import { Layout } from "./controllers/Layout.tsx";
import { Pointer } from "./controllers/Pointer.tsx";
import { SelectionRing } from "./controllers/SelectionRing.tsx";
import { Zoom } from "./controllers/Zoom.tsx";
import type { MenuTarget } from "./menu-target.ts";
import { STAGE_SETTINGS } from "./settings.ts";
import classes from "./stage.module.css";
import { createStageGraph } from "./stage-graph.ts";

interface GraphStageProps {
  /** Told what a menu on the stage would be about, before it opens. */
  readonly onAim: (target: MenuTarget) => void;
}

export function GraphStage({ onAim }: GraphStageProps) {
  const [graph] = useState(createStageGraph);
  const [hovered, setHovered] = useState<string | null>(null);
  return (
    <SigmaContainer graph={graph} settings={STAGE_SETTINGS} className={classes.stage ?? ""}>
      <Content />
      <CameraKeeper />
      <Layout />
      <Appearance hovered={hovered} />
      <Pointer onHover={setHovered} onAim={onAim} />
      <SelectionRing />
      <Keyboard onAim={onAim} />
      <Zoom />
    </SigmaContainer>
  );
}
