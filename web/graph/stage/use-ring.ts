/** Keeps a round element of the page about a node while the picture moves, and hidden where there is none. */
import { type RefObject, useEffect, useRef } from "react";
import { useStage } from "./bindings.ts";
import { placeOf } from "./camera.ts";

/** @param gap between node and ring, in CSS pixels */
export function useRing(node: string | null, gap: number): RefObject<HTMLDivElement | null> {
  const stage = useStage();
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => {
      const element = ring.current;
      if (!element) return;
      const place = node === null ? null : placeOf(stage, node);
      element.hidden = place === null;
      if (node === null || place === null) return;
      const radius = stage.scaleSize(stage.getNodeDisplayData(node)?.size ?? 0) + gap;
      element.style.width = `${2 * radius}px`;
      element.style.height = `${2 * radius}px`;
      element.style.transform = `translate(${place.x - radius}px, ${place.y - radius}px)`;
    };
    follow();
    stage.on("afterRender", follow);
    return () => {
      stage.off("afterRender", follow);
    };
  }, [stage, node, gap]);
  return ring;
}
