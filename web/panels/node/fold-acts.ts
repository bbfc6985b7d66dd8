/** Collapsing and opening a node, in words and as an act; for buttons and menus. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { collapseGroup } from "../../state/graph-view/actions.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { foldOf } from "../../state/graph-view/fold-choice.ts";
import { collapse, open } from "../../state/graph-view/steps.ts";
import { useGraphSelection, useSelectionActions } from "../../state/selection/bindings.ts";

export interface FoldAct {
  readonly text: string;
  readonly isCollapsed: boolean;
  readonly act: () => void;
}

/** Null where the node has nothing that would go inside. */
export function useFold(nodeKey: string): FoldAct | null {
  const { t } = useTranslation();
  const view = useGraphView();
  const fold = useMemo(() => foldOf(view, nodeKey), [view, nodeKey]);
  const openIt = useOpen(nodeKey);
  if (fold === null) return null;
  const { isCollapsed, isGroup, count } = fold;
  if (isCollapsed) return { text: t("fold.open", { count }), isCollapsed, act: openIt };
  return {
    text: isGroup ? t("fold.group", { count }) : t("fold.person", { count }),
    isCollapsed,
    act: () => collapse([nodeKey]),
  };
}

/** A group's members as one node, also where the view has no node for the group yet. */
export function useGroupFold(groupKey: string): FoldAct {
  const { t } = useTranslation();
  const view = useGraphView();
  const { selectNode } = useSelectionActions();
  const fold = useMemo(() => foldOf(view, groupKey), [view, groupKey]);
  const openIt = useOpen(groupKey);
  return fold?.isCollapsed
    ? { text: t("fold.open", { count: fold.count }), isCollapsed: true, act: openIt }
    : {
        text: t("fold.groupHere"),
        isCollapsed: false,
        act: () => void collapseGroup(groupKey).then(() => selectNode(groupKey)),
      };
}

/** A group that came only to stand for its members goes with that, and with it what is selected. */
function useOpen(nodeKey: string): () => void {
  const { standIns } = useGraphView();
  const { node, selectNode } = useGraphSelection();
  return () => {
    open([nodeKey]);
    if (node === nodeKey && standIns.has(nodeKey)) selectNode(null);
  };
}
