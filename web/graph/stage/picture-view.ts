/** Where a picture beside Sigma's own shows what. */
import type { Stage } from "./camera.ts";

/** x' = a·x + c·y + e, y' = b·x + d·y + f, in pixels of the canvas. */
export interface PictureView {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of a width or radius of 1. */
  readonly scale: number;
  /** Pixels of a CSS pixel. */
  readonly ratio: number;
}

/** As the camera of the stage shows it now. */
export function viewOf(stage: Stage): PictureView {
  const ratio = window.devicePixelRatio;
  const at = (x: number, y: number) => stage.framedGraphToViewport({ x, y });
  const [origin, right, up] = [at(0, 0), at(1, 0), at(0, 1)];
  const { width, height } = stage.getDimensions();
  return {
    a: (right.x - origin.x) * ratio,
    b: (right.y - origin.y) * ratio,
    c: (up.x - origin.x) * ratio,
    d: (up.y - origin.y) * ratio,
    e: origin.x * ratio,
    f: origin.y * ratio,
    width: width * ratio,
    height: height * ratio,
    scale: stage.scaleSize(1) * ratio,
    ratio,
  };
}
