/**
 * The stage keeps the size of its place. Sigma looks at its size only when the window changes or
 * something is drawn anew, and what stands below the stage gets its height later.
 */
import { useEffect } from "react";
import { useStage } from "../bindings.ts";

export function Size() {
  const stage = useStage();
  useEffect(() => {
    const container = stage.getContainer();
    const observer = new ResizeObserver(() => {
      const { width, height } = stage.getDimensions();
      const { offsetWidth, offsetHeight } = container;
      // While it is hidden there is nothing to draw on.
      if (offsetWidth === 0 || offsetHeight === 0) return;
      if (offsetWidth !== width || offsetHeight !== height) stage.scheduleRefresh();
    });
    observer.observe(container);
    return () => observer.disconnect();
  }, [stage]);
  return null;
}
