/** Undo and redo with what each would take back or do again, in words. */
import { useTranslation } from "react-i18next";
import { useGraphViewState } from "../../state/graph-view/bindings.ts";
import { useUndo } from "../../state/selection/use-undo.ts";
import { stepText } from "./step-text.ts";

export interface NextStep {
  readonly text: string;
  readonly act: () => void;
}

/** Null where there is nothing to take back or to do again. */
export function useSteps(): { readonly undo: NextStep | null; readonly redo: NextStep | null } {
  const { t } = useTranslation();
  const undone = useGraphViewState((state) => state.history.past.at(-1)?.step);
  const redone = useGraphViewState((state) => state.history.future[0]?.step);
  const { undo, redo } = useUndo();
  return {
    undo: undone ? { text: t("steps.undo", { step: stepText(undone, t) }), act: undo } : null,
    redo: redone ? { text: t("steps.redo", { step: stepText(redone, t) }), act: redo } : null,
  };
}
