/** The menu on the canvas: what goes for all that is shown. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEye,
  IconFocusCentered,
  IconLayoutDistributeHorizontal,
  IconSquareCheck,
  IconSquareToggle,
} from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { layOutAgain, showAllHidden } from "../../state/graph-view/steps.ts";
import { type Marked, markedActs } from "../marked/marked-acts.ts";
import type { MenuSection } from "./entries.ts";

export interface CanvasMenu {
  readonly t: TFunction;
  /** Hidden by hand, nodes and links. */
  readonly hidden: number;
  readonly fit: () => void;
  readonly marked: Marked;
  readonly markAll: () => void;
  readonly invert: () => void;
  /** What undo and redo are called now, and what they do; null where there is nothing to. */
  readonly undo: { readonly text: string; readonly act: () => void } | null;
  readonly redo: { readonly text: string; readonly act: () => void } | null;
}

const markThem: MenuSection<CanvasMenu> = ({ t, markAll, invert }) => [
  { name: "markAll", text: t("marks.all"), Icon: IconSquareCheck, keyId: "markAll", act: markAll },
  { name: "invert", text: t("marks.invert"), Icon: IconSquareToggle, keyId: "invert", act: invert },
];

const actOnMarked: MenuSection<CanvasMenu> = ({ marked }) =>
  marked.keys.length > 0 ? markedActs(marked) : [];

const seeAll: MenuSection<CanvasMenu> = ({ t, hidden, fit }) => [
  { name: "fit", text: t("stage.fit"), Icon: IconFocusCentered, keyId: "fit", act: fit },
  {
    name: "layout",
    text: t("stage.layout"),
    Icon: IconLayoutDistributeHorizontal,
    keyId: "layOut",
    act: () => layOutAgain(),
  },
  {
    name: "showHidden",
    text: t("stage.showHidden", { count: hidden }),
    Icon: IconEye,
    keyId: "showHidden",
    isOff: hidden === 0,
    act: showAllHidden,
  },
];

const takeBack: MenuSection<CanvasMenu> = ({ t, undo, redo }) => [
  {
    name: "undo",
    text: undo?.text ?? t("stage.undo"),
    Icon: IconArrowBackUp,
    keyId: "undo",
    isOff: undo === null,
    act: () => undo?.act(),
  },
  {
    name: "redo",
    text: redo?.text ?? t("stage.redo"),
    Icon: IconArrowForwardUp,
    keyId: "redo",
    isOff: redo === null,
    act: () => redo?.act(),
  },
];

export const CANVAS_SECTIONS: readonly MenuSection<CanvasMenu>[] = [markThem, actOnMarked, seeAll, takeBack];
