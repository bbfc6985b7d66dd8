/** The menu on a link. */
import { IconEyeOff, IconFileText } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { hideTheseLinks } from "../../state/graph-view/steps.ts";
import type { VisibleLink } from "../../state/graph-view/visible.ts";
import type { MenuSection } from "./entries.ts";

export interface LinkMenu {
  readonly link: VisibleLink;
  readonly t: TFunction;
  readonly select: () => void;
  /** After it has been hidden. */
  readonly letGo: () => void;
}

export const LINK_SECTIONS: readonly MenuSection<LinkMenu>[] = [
  ({ link, t, select, letGo }) => [
    {
      name: "records",
      text: t("stageMenu.openRecords", { count: link.count }),
      Icon: IconFileText,
      act: select,
    },
    {
      name: "hide",
      text: t("stageMenu.hideLink"),
      Icon: IconEyeOff,
      keyId: "hide",
      act: () => {
        hideTheseLinks([link.id]);
        letGo();
      },
    },
  ],
];
