/** What is marked as the acts upon it take it. */
import { useTranslation } from "react-i18next";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { useMarks } from "../../state/selection/use-marks.ts";
import type { Marked } from "./marked-acts.ts";

export function useMarked(): Marked {
  const { t } = useTranslation();
  const { pinned } = useGraphView();
  const { marked } = useMarks();
  const keys = [...marked];
  return { t, keys, arePinned: keys.every((key) => pinned.has(key)) };
}
