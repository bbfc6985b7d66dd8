/** The drawn graph: Sigma with its controllers, the rings over it, tools, and the keyboard. */
import { SigmaContainer } from "@react-sigma/core";
import { type ReactNode, useState } from "react";
import type { AreaTool } from "./area.ts";
import { Appearance } from "./controllers/Appearance.tsx";
import { AreaSelect } from "./controllers/AreaSelect.tsx";
import { CameraKeeper } from "./controllers/CameraKeeper.tsx";
import { Content } from "./controllers/Content.tsx";
import { HoverLabel } from "./controllers/HoverLabel.tsx";
import { Keyboard } from "./controllers/Keyboard.tsx";
import { LargeGraph } from "./controllers/LargeGraph.tsx";
import { Layout } from "./controllers/Layout.tsx";
import { LinkLabel, type PointedLink } from "./controllers/LinkLabel.tsx";
import { LinkSigns } from "./controllers/LinkSigns.tsx";
import { MarkRings } from "./controllers/MarkRings.tsx";
import { MiniMap } from "./controllers/MiniMap.tsx";
import { Pointer } from "./controllers/Pointer.tsx";
import { SelectionRing } from "./controllers/SelectionRing.tsx";
import { Size } from "./controllers/Size.tsx";
import { Tools } from "./controllers/Tools.tsx";
import { Zoom } from "./controllers/Zoom.tsx";
import type { MenuTarget } from "./menu-target.ts";
import { STAGE_SETTINGS } from "./settings.ts";
import classes from "./stage.module.css";
import { createStageGraph } from "./stage-graph.ts";

interface GraphStageProps {
  /** Told what a menu on the stage would be about, before it opens. */
  readonly onAim: (target: MenuTarget) => void;
  /** What else stands on the picture. */
  readonly children?: ReactNode;
}

export function GraphStage({ onAim, children }: GraphStageProps) {
  const [graph] = useState(createStageGraph);
  const [hovered, setHovered] = useState<string | null>(null);
  const [pointed, setPointed] = useState<PointedLink | null>(null);
  const [tool, setTool] = useState<AreaTool | null>(null);
  return (
    <SigmaContainer graph={graph} settings={STAGE_SETTINGS} className={classes.stage ?? ""}>
      <Size />
      <LargeGraph onPointLink={setPointed} />
      <LinkSigns />
      <Content graph={graph} />
      <CameraKeeper />
      <Layout />
      <Appearance hovered={hovered} />
      <Pointer onHover={setHovered} onPointLink={setPointed} onAim={onAim} />
      <MarkRings />
      <SelectionRing />
      <HoverLabel hovered={hovered} />
      <LinkLabel pointed={pointed} />
      <AreaSelect tool={tool} />
      <Keyboard onAim={onAim} tool={tool} onTool={setTool} />
      <MiniMap />
      {children}
      <div className={classes.buttons} data-on-picture>
        <Tools tool={tool} onChoose={setTool} />
        <Zoom />
      </div>
    </SigmaContainer>
  );
}
