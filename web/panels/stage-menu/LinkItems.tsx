/** Items of the menu on a link. */
import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLinkWord } from "../../i18n/link-word.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { visibleGraph } from "../../state/graph-view/visible.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { LINK_SECTIONS, type LinkMenu } from "./link-menu.ts";
import { MenuSections } from "./MenuSections.tsx";

export function LinkItems({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const wordOf = useLinkWord();
  const link = visibleGraph(useGraphView()).links.get(id);
  const { selectLink, selectNode } = useSelectionActions();
  if (!link) return null;
  const about: LinkMenu = { link, t, select: () => selectLink(id), letGo: () => selectNode(null) };
  return (
    <>
      <Menu.Label>{wordOf(link)}</Menu.Label>
      <MenuSections sections={LINK_SECTIONS.map((section) => section(about))} />
    </>
  );
}
