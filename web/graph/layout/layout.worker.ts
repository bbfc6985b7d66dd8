/** The layout, off the page's thread. Takes one LayoutInput, answers with progress and then the places. */
import type { LayoutInput } from "./input.ts";
import { layOut } from "./lay-out.ts";

export type LayoutMessage =
  | { readonly done: number; readonly total: number }
  | { readonly places: Float64Array };

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  const places = layOut(data, (done, total) => self.postMessage({ done, total } satisfies LayoutMessage));
  self.postMessage({ places } satisfies LayoutMessage, { transfer: [places.buffer] });
};
