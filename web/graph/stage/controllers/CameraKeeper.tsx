/**
 * Puts the camera where it was when the view was left or saved, and remembers where it goes. Where
 * nothing is known, the whole is shown.
 */
import { useEffect, useRef } from "react";
import type { CameraState } from "sigma/types";
import { useStore } from "zustand";
import { cameraStore, keepCamera, keptCamera } from "../../../state/camera/store.ts";
import { useGraphViewState } from "../../../state/graph-view/bindings.ts";
import { useStage } from "../bindings.ts";
import { useClearOfTools } from "./use-clear-of-tools.ts";

export function CameraKeeper() {
  const stage = useStage();
  const viewId = useGraphViewState((state) => state.id);
  const wanted = useStore(cameraStore, (state) => state.wanted);

  /** Where it was put as it was saved, and is then left. */
  const given = useRef<CameraState | null>(null);

  useEffect(() => {
    if (wanted === null) return;
    given.current = wanted;
    stage.getCamera().setState(wanted);
    cameraStore.setState({ wanted: null });
  }, [stage, wanted]);

  useEffect(() => {
    const camera = stage.getCamera();
    const kept = viewId === null ? null : keptCamera(viewId);
    if (kept) camera.setState(kept);
    const follow = ({ x, y, ratio, angle }: CameraState) => {
      cameraStore.setState({ current: { x, y, ratio, angle } });
    };
    const keep = () => {
      const { current } = cameraStore.getState();
      if (viewId !== null && current) keepCamera(viewId, current);
    };
    follow(camera.getState());
    camera.on("updated", follow);
    window.addEventListener("pagehide", keep);
    return () => {
      camera.off("updated", follow);
      window.removeEventListener("pagehide", keep);
      keep();
      cameraStore.setState({ current: null });
    };
  }, [stage, viewId]);

  useClearOfTools(stage, viewId, given);
  return null;
}
