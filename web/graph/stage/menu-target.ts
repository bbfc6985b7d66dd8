/** What a menu on the stage is about, and the way to open one without a pointer. */
import { currentView } from "../../state/graph-view/store.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { fitAll, placeOf, type Stage } from "./camera.ts";

export type MenuTarget =
  | { readonly kind: "node"; readonly key: string }
  | { readonly kind: "link"; readonly id: string }
  /** `fit` shows everything: only the stage knows its camera. */
  | { readonly kind: "canvas"; readonly fit: () => void };

export function canvasTarget(stage: Stage, still: boolean): MenuTarget {
  return { kind: "canvas", fit: () => fitAll(stage, still) };
}

/** What a menu without a pointer is about, and where it opens: the selected node or link, else the canvas. */
export function targetOfSelection(
  stage: Stage,
  { node, link }: { readonly node: string | null; readonly link: string | null },
  still: boolean,
): { readonly target: MenuTarget; readonly place: { readonly x: number; readonly y: number } } {
  const { width, height } = stage.getDimensions();
  const centre = { x: width / 2, y: height / 2 };
  if (node !== null && stage.getGraph().hasNode(node)) {
    return { target: { kind: "node", key: node }, place: placeOf(stage, node) ?? centre };
  }
  const seen = link === null ? undefined : visibleGraph(currentView()).links.get(link);
  if (seen) {
    const [from, to] = [placeOf(stage, seen.from) ?? centre, placeOf(stage, seen.to) ?? centre];
    const place = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return { target: { kind: "link", id: seen.id }, place };
  }
  return { target: canvasTarget(stage, still), place: centre };
}

/** Does what a press of the right button at that place of the element does. */
export function pressForMenu(
  element: HTMLElement,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const box = element.getBoundingClientRect();
  element.dispatchEvent(
    new MouseEvent("contextmenu", {
      bubbles: true,
      cancelable: true,
      clientX: box.left + x,
      clientY: box.top + y,
    }),
  );
}
