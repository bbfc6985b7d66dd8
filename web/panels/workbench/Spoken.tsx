/** What is selected and marked, for those who hear it. */
import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLinkWord } from "../../i18n/link-word.ts";
import { useNodeLabel } from "../../i18n/node-label.ts";
import { useGraphView, useOfGraphView } from "../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { useMarks } from "../../state/selection/use-marks.ts";

interface SpokenProps {
  readonly node: string | null;
  readonly link: string | null;
}

export function Spoken({ node, link }: SpokenProps) {
  const { t } = useTranslation();
  const label = useOfGraphView(({ nodes }) => (node === null ? undefined : nodes.get(node)?.label));
  const { marked } = useMarks();
  return (
    <>
      <VisuallyHidden component="p" aria-live="polite">
        {label === undefined ? "" : t("stage.selected", { label })}
      </VisuallyHidden>
      <VisuallyHidden component="p" aria-live="polite">
        {link === null ? "" : <SpokenLink id={link} />}
      </VisuallyHidden>
      <VisuallyHidden component="p" aria-live="polite">
        {marked.size === 0 ? "" : t("marks.count", { count: marked.size })}
      </VisuallyHidden>
    </>
  );
}

function SpokenLink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const labelOf = useNodeLabel();
  const wordOf = useLinkWord();
  const view = useGraphView();
  const link = visibleGraph(view).links.get(id);
  if (!link) return null;
  const nameOf = (key: string) => {
    const end = view.nodes.get(key);
    return end ? labelOf(end) : key;
  };
  const [from, to] = [nameOf(link.from), nameOf(link.to)];
  return t("stage.selectedLink", { kind: wordOf(link), from, to, count: link.count });
}
