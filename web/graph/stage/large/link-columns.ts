/**
 * The links of one shape as columns: what the worker paints and what a click is compared with.
 * Places are those of Sigma's framed graph, so that a camera is six numbers.
 */

/** Numbers of a link in `columns`. */
export const STRIDE = 7;
export const [FROM_X, FROM_Y, TO_X, TO_Y, WIDTH, CURVATURE, TARGET_RADIUS] = [0, 1, 2, 3, 4, 5, 6];

export interface LinkColumns {
  /** STRIDE numbers a link; a width of 0 = not seen. */
  readonly columns: Float32Array;
  /** Per link its place in `styles`. */
  readonly style: Uint8Array;
  readonly hasArrow: boolean;
}

export interface LinkStyle {
  readonly colour: string;
  readonly zIndex: number;
}

/** Where the picture shows what: x' = a·x + c·y + e, y' = b·x + d·y + f, in pixels of the canvas. */
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
}
