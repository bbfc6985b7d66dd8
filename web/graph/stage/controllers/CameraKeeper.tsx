/**
 * Puts the camera where it was when the view was left or saved, and remembers where it goes. Where
 * nothing is known, and after a new arrangement, the whole is shown, with no node under a tool.
 */
import { useEffect, useRef } from "react";
import type { CameraState } from "sigma/types";
import { useStore } from "zustand";
import { cameraStore, keepCamera, keptCamera } from "../../../state/camera/store.ts";
import { useGraphView, useGraphViewState } from "../../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../../state/graph-view/visible.ts";
import { useStage } from "../bindings.ts";
import { showClear } from "../camera.ts";
import { isLarge } from "../large/is-large.ts";

export function CameraKeeper() {
  const stage = useStage();
  const viewId = useGraphViewState((state) => state.id);
  const wanted = useStore(cameraStore, (state) => state.wanted);

  /** Where it was put as it was saved, and is then left. */
  const given = useRef<CameraState | null>(null);
  const shown = useRef<CameraState | null>(null);

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

  const view = useGraphView();
  // Of a large graph some nodes always lie there, and none is looked at by itself.
  const isLooked = view.frame !== null && !isLarge(view);
  const count = useRef(0);
  count.current = isLooked ? visibleGraph(view).nodes.size : 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per arrangement
  useEffect(() => {
    if (!isLooked) return;
    const look = () => {
      if (stage.getGraph().order < count.current) return;
      stage.off("afterRender", look);
      shown.current = showClear(stage, shown.current, given.current);
    };
    // What stands below the stage gets its height later.
    const lookAgain = () => stage.on("afterRender", look);
    lookAgain();
    stage.on("resize", lookAgain);
    return () => {
      stage.off("resize", lookAgain);
      stage.off("afterRender", look);
    };
  }, [stage, view.frame, isLooked]);

  return null;
}
