/** The layout, off the page's thread. Takes one LayoutInput, answers with progress and then the places. */
import { type LayoutInput, layOut, type Places } from "./lay-out.ts";

export type LayoutMessage = { readonly done: number; readonly total: number } | { readonly places: Places };

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  const places = layOut(data, (done, total) => post({ done, total }));
  post({ places });
};

function post(message: LayoutMessage): void {
  self.postMessage(message);
}
