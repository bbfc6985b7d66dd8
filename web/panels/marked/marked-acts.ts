/** What can be done to all that is marked: the same in the panel and in the menus of the stage. */
import { IconEyeOff, IconFocus2, IconPin, IconPinnedOff, IconSquareX, IconTrash } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { clearMarks } from "../../state/graph-view/marks.ts";
import { hide, pinOrUnpin, remove, showOnlyThese } from "../../state/graph-view/steps.ts";
import type { MenuAct } from "../stage-menu/entries.ts";

export interface Marked {
  readonly t: TFunction;
  readonly keys: readonly string[];
  /** Every one of them. */
  readonly arePinned: boolean;
}

export function markedActs({ t, keys, arePinned }: Marked): readonly MenuAct[] {
  return [
    {
      name: "pinMarked",
      text: arePinned ? t("marks.unpin") : t("marks.pin"),
      Icon: arePinned ? IconPinnedOff : IconPin,
      keyId: "pin",
      act: () => pinOrUnpin(keys),
    },
    {
      name: "showOnlyMarked",
      text: t("marks.showOnly"),
      Icon: IconFocus2,
      keyId: "showOnly",
      act: () => showOnlyThese(keys),
    },
    {
      name: "hideMarked",
      text: t("marks.hide"),
      Icon: IconEyeOff,
      keyId: "hide",
      act: () => hide(keys),
    },
    {
      name: "removeMarked",
      text: t("marks.takeOut"),
      Icon: IconTrash,
      keyId: "remove",
      act: () => remove(keys),
    },
    { name: "clearMarks", text: t("marks.clear"), Icon: IconSquareX, keyId: "letGo", act: clearMarks },
  ];
}
