/** Items of the menu on a node. */
import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type NodeKind, parseNodeKey } from "../../../server/domain/graph-model.ts";
import { nodeQuery } from "../../api/queries.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useFinder } from "../../state/finder/use-finder.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { isImported } from "../../state/saved-views/imported-content.ts";
import { useTrace } from "../../state/saved-views/use-trace.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { copyText } from "../../ui/copy-text.ts";
import { useMarked } from "../marked/use-marked.ts";
import { useFold } from "../node/fold-acts.ts";
import { MenuSections } from "./MenuSections.tsx";
import { NODE_SECTIONS, type NodeMenu } from "./node-menu.ts";
import type { MenuOutcome } from "./StageMenu.tsx";

interface NodeItemsProps {
  readonly nodeKey: string;
  readonly onOutcome: (outcome: MenuOutcome) => void;
}

export function NodeItems({ nodeKey, onOutcome }: NodeItemsProps) {
  const { t } = useTranslation();
  const labelOf = useNodeLabel();
  const view = useGraphView();
  const { selectNode } = useSelectionActions();
  const marked = useMarked();
  const { changePath } = useFinder();
  const openPage = usePage(nodeKey);
  const trace = useTraceFrom(nodeKey);
  const fold = useFold(nodeKey);
  const { data } = useQuery({ ...nodeQuery(nodeKey), enabled: !isImported(nodeKey) });
  const node = view.nodes.get(nodeKey);
  if (!node) return null;

  const copyId = async () => {
    const id = parseNodeKey(nodeKey)?.id ?? nodeKey;
    const isCopied = await copyText(id);
    onOutcome({ text: isCopied ? t("stageMenu.copied", { id }) : t("stageMenu.notCopied", { id }) });
  };
  const about: NodeMenu = {
    node,
    t,
    marked,
    isMarked: marked.keys.includes(nodeKey),
    isPinned: view.pinned.has(nodeKey),
    isImported: isImported(nodeKey),
    neighbours: neighboursOf(view, nodeKey),
    openPage,
    degrees: data?.degrees ?? [],
    fold,
    select: () => selectNode(nodeKey),
    letGo: () => selectNode(null),
    copyId: () => void copyId(),
    pathEnd: (end) => changePath({ [end]: nodeKey }),
    trace: trace && ((kind) => void trace(kind).catch((error: unknown) => onOutcome({ error }))),
  };
  return (
    <>
      <Menu.Label>{labelOf(node)}</Menu.Label>
      <MenuSections sections={NODE_SECTIONS.map((section) => section(about))} />
    </>
  );
}

function neighboursOf(view: ReturnType<typeof useGraphView>, key: string): string[] {
  const ends = [...visibleGraph(view).links.values()].flatMap(({ from, to }) =>
    from === key ? [to] : to === key ? [from] : [],
  );
  return [...new Set(ends)].filter((end) => end !== key);
}

const PAGES = {
  Person: "/people/$id",
  Deal: "/deals/$id",
  Group: "/groups/$id",
} as const satisfies Partial<Record<NodeKind, string>>;

/** Null where nothing of its kind has a page. */
function usePage(nodeKey: string): (() => void) | null {
  const navigate = useNavigate();
  const parsed = parseNodeKey(nodeKey);
  const page = parsed && Object.entries(PAGES).find(([kind]) => kind === parsed.kind)?.[1];
  return page ? () => void navigate({ to: page, params: { id: parsed.id } }) : null;
}

/** Null where no guided trace begins at its kind. */
function useTraceFrom(nodeKey: string) {
  const view = useGraphView();
  const parsed = parseNodeKey(nodeKey);
  // A person is named by the id alone, see the route.
  const id = parsed?.kind === "Person" ? parsed.id : nodeKey;
  const { mutateAsync } = useTrace(id, view.nodes.get(nodeKey)?.label ?? nodeKey);
  const isStart = parsed?.kind === "Person" || parsed?.kind === "Phone" || parsed?.kind === "Account";
  return isStart ? mutateAsync : null;
}
