/**
 * What the side panel shows: the selected node or link, else what is marked, else what the page
 * offers. Tabs lead from one to the other, so that reading what the page says of the whole (the
 * steps of a saved view, the members of a group) lets go of nothing that is selected.
 */
import { ActionIcon, Tabs, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { memo, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseNodeKey } from "../../../server/domain/graph-model.ts";
import { useLinkWord } from "../../i18n/link-word.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView, useGraphViewState } from "../../state/graph-view/bindings.ts";
import { type VisibleLink, visibleGraph } from "../../state/graph-view/visible.ts";
import { isImported } from "../../state/saved-views/imported-content.ts";
import { useGraphSelection, useSelectionActions } from "../../state/selection/bindings.ts";
import { useMarks } from "../../state/selection/use-marks.ts";
import { LinkPanel } from "../link/LinkPanel.tsx";
import { MarkedPanel } from "../marked/MarkedPanel.tsx";
import { ImportedNode } from "../node/ImportedNode.tsx";
import { NodePanel } from "../node/NodePanel.tsx";
import { PersonPanel } from "../person/PersonPanel.tsx";
import classes from "./details.module.css";

interface DetailsProps {
  /** What the page says of the whole. */
  readonly children: ReactNode;
  readonly title: string;
}

type Level = "page" | "marked" | "selected";

/** All that is said of one thing is drawn anew only where that changes, not with each step of the view. */
const AboutNode = memo(NodeDetails);
const AboutLink = memo(LinkPanel);
const AboutMarked = memo(MarkedPanel);

export function Details({ children, title }: DetailsProps) {
  const { t } = useTranslation();
  const { marked, node, link, levels, level, turnTo } = useLevels();
  const { selectNode } = useSelectionActions();
  if (levels.length === 1) return children;
  return (
    <Tabs
      value={level}
      onChange={(name) => turnTo(name as Level)}
      variant="pills"
      keepMounted={false}
      classNames={{ tab: classes.tab ?? "", tabLabel: classes.label ?? "" }}
    >
      <div className={classes.head}>
        <Tabs.List aria-label={t("details.levels")} className={classes.levels ?? ""}>
          <Tabs.Tab value="page">{title}</Tabs.Tab>
          {marked.size > 0 ? (
            <Tabs.Tab value="marked">{t("marks.count", { count: marked.size })}</Tabs.Tab>
          ) : null}
          {levels.includes("selected") ? (
            <Tabs.Tab value="selected">
              <SelectedName node={node} link={link} />
            </Tabs.Tab>
          ) : null}
        </Tabs.List>
        {levels.includes("selected") ? (
          <Tooltip label={t("details.letGo")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("details.letGo")}
              onClick={() => selectNode(null)}
            >
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
      <Tabs.Panel value="page">{children}</Tabs.Panel>
      <Tabs.Panel value="marked">
        <AboutMarked />
      </Tabs.Panel>
      <Tabs.Panel value="selected">
        {node === null ? null : <AboutNode nodeKey={node} />}
        {link ? <AboutLink key={link.id} link={link} /> : null}
      </Tabs.Panel>
    </Tabs>
  );
}

/** The levels there are, and the one shown: the innermost, until another is turned to; what is selected next is shown again. */
function useLevels() {
  const view = useGraphView();
  const { marked } = useMarks();
  const allMarked = useGraphViewState((state) => state.marked);
  const { node, link: linkId } = useGraphSelection();
  const link = linkId === null ? undefined : visibleGraph(view).links.get(linkId);
  const [turned, setTurned] = useState<{ readonly to: Level; readonly of: readonly unknown[] } | null>(null);
  const of = [node, link?.id, allMarked];
  const levels: Level[] = ["page"];
  if (marked.size > 0) levels.push("marked");
  if (node !== null || link !== undefined) levels.push("selected");
  const isStill = turned?.of.every((one, index) => one === of[index]) === true;
  const level: Level = isStill && levels.includes(turned.to) ? turned.to : (levels.at(-1) ?? "page");
  return { marked, node, link, levels, level, turnTo: (to: Level) => setTurned({ to, of }) };
}

interface SelectedNameProps {
  readonly node: string | null;
  readonly link: VisibleLink | undefined;
}

function SelectedName({ node, link }: SelectedNameProps) {
  const { t } = useTranslation();
  const view = useGraphView();
  const labelOf = useNodeLabel();
  const wordOf = useLinkWord();
  if (link) return wordOf(link);
  const known = node === null ? undefined : view.nodes.get(node);
  return known ? labelOf(known) : t("details.selected");
}

function NodeDetails({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  if (isImported(nodeKey)) return <ImportedNode nodeKey={nodeKey} />;
  const parsed = parseNodeKey(nodeKey);
  if (!parsed) return <p>{t("error.notFound")}</p>;
  return parsed.kind === "Person" ? <PersonPanel id={parsed.id} /> : <NodePanel nodeKey={nodeKey} />;
}
