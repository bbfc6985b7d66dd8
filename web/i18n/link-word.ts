/** What a link is called: ties by their layer, all others by their kind. */
import { useTranslation } from "react-i18next";
import { layerOf } from "../graph/style/layers.ts";
import type { VisibleLink } from "../state/graph-view/visible.ts";

export function useLinkWord(): (link: Pick<VisibleLink, "kind" | "props">) => string {
  const { t } = useTranslation();
  return (link) => (link.kind === "TIED" ? t(`layer.${layerOf(link)}`) : t(`link.${link.kind}`));
}
