/** Where the camera of the stage is, for saving it with a view, and where it shall go when one is opened. */
import { createStore } from "zustand/vanilla";
import type { ViewCamera } from "../../../server/domain/saved-view.ts";

interface CameraStore {
  /** Null while no stage is there. */
  readonly current: ViewCamera | null;
  /** Taken, and then forgotten, by the stage. */
  readonly wanted: ViewCamera | null;
}

export const cameraStore = createStore<CameraStore>(() => ({ current: null, wanted: null }));

const PREFIX = "triplezero.camera.";

/** Over a reload, as the arrangement: in the memory of this tab. */
export function keepCamera(viewId: string, camera: ViewCamera): void {
  try {
    sessionStorage.setItem(PREFIX + viewId, JSON.stringify(camera));
  } catch {
    // Full or forbidden storage: the view then opens as a whole.
  }
}

export function keptCamera(viewId: string): ViewCamera | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + viewId) ?? "null");
    return isCamera(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isCamera(value: unknown): value is ViewCamera {
  if (typeof value !== "object" || value === null) return false;
  const { x, y, ratio, angle } = value as Record<string, unknown>;
  return [x, y, ratio, angle].every(Number.isFinite) && Number(ratio) > 0;
}
