/** What the side panel shows: the selected node or link, else what is marked, else what the page offers. */
import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { parseNodeKey } from "../../../server/domain/graph-model.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { isImported } from "../../state/saved-views/imported-content.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { useMarks } from "../../state/selection/use-marks.ts";
import { LinkPanel } from "../link/LinkPanel.tsx";
import { MarkedPanel } from "../marked/MarkedPanel.tsx";
import { ImportedNode } from "../node/ImportedNode.tsx";
import { NodePanel } from "../node/NodePanel.tsx";
import { PersonPanel } from "../person/PersonPanel.tsx";

interface DetailsProps {
  /** Shown where nothing is selected. */
  readonly children: ReactNode;
  /** What that is, for the way back to it. */
  readonly title: string;
}

export function Details({ children, title }: DetailsProps) {
  const { t } = useTranslation();
  const view = useGraphView();
  const { marked } = useMarks();
  const { node, link, selectNode } = useGraphSelection();
  const selectedLink = link === null ? undefined : visibleGraph(view).links.get(link);
  if (node === null && selectedLink === undefined) return marked.size > 0 ? <MarkedPanel /> : children;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        mb="xs"
        ml={-8}
        leftSection={<IconArrowLeft size={15} aria-hidden />}
        onClick={() => selectNode(null)}
      >
        {marked.size > 0 ? t("marks.count", { count: marked.size }) : title}
      </Button>
      {node === null ? null : <NodeDetails nodeKey={node} />}
      {selectedLink ? <LinkPanel key={selectedLink.id} link={selectedLink} /> : null}
    </>
  );
}

function NodeDetails({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  if (isImported(nodeKey)) return <ImportedNode nodeKey={nodeKey} />;
  const parsed = parseNodeKey(nodeKey);
  if (!parsed) return <p>{t("error.notFound")}</p>;
  return parsed.kind === "Person" ? <PersonPanel id={parsed.id} /> : <NodePanel nodeKey={nodeKey} />;
}
