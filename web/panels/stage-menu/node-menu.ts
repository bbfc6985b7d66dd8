/**
 * The menu on a node. A new entry needs a place in one of the sections, a new section a line in
 * `NODE_SECTIONS`; what it needs to know comes with `NodeMenu`.
 */
import {
  IconArrowDownLeft,
  IconArrowsMaximize,
  IconArrowUpRight,
  IconBinaryTree,
  IconCopy,
  IconExternalLink,
  IconEyeOff,
  IconFocus2,
  IconFold,
  IconFoldDown,
  IconInfoCircle,
  IconPin,
  IconPinnedOff,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconRoute,
  IconSquareCheck,
  IconSquareMinus,
  IconTrash,
} from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { GraphNodeBody } from "../../../server/contracts/graph.ts";
import { TRACE_KINDS, type TraceKind } from "../../../server/domain/traces.ts";
import { expandNode } from "../../state/graph-view/actions.ts";
import { EXPAND_LIMIT, extentOf, isHub } from "../../state/graph-view/expansion.ts";
import { toggleMark } from "../../state/graph-view/marks.ts";
import { hide, pinOrUnpin, remove, showOnlyThese } from "../../state/graph-view/steps.ts";
import type { LeftOut } from "../../state/graph-view/view.ts";
import { type Marked, markedActs } from "../marked/marked-acts.ts";
import type { FoldAct } from "../node/fold-acts.ts";
import { TRACE_ICONS } from "../trace/trace-icons.ts";
import type { MenuSection } from "./entries.ts";

export interface NodeMenu {
  readonly node: GraphNodeBody;
  readonly t: TFunction;
  readonly marked: Marked;
  readonly isMarked: boolean;
  readonly isPinned: boolean;
  /** It comes from a drawing: the records know nothing of it. */
  readonly isImported: boolean;
  /** Nodes that a link shown leads to. */
  readonly neighbours: readonly string[];
  /** Null where nothing of its kind has a page. */
  readonly openPage: (() => void) | null;
  /** Links by kind and direction; none while they are being asked for. */
  readonly degrees: readonly LeftOut[];
  /** Null where nothing would go inside of it. */
  readonly fold: FoldAct | null;
  readonly select: () => void;
  /** After it has been hidden. */
  readonly letGo: () => void;
  readonly copyId: () => void;
  /** Null where no guided trace begins at its kind. */
  readonly trace: ((kind: TraceKind) => void) | null;
  /** Makes it one end of a path. */
  readonly pathEnd: (end: "from" | "to") => void;
}

const lookAtIt: MenuSection<NodeMenu> = ({ t, openPage, select }) => [
  ...(openPage
    ? [{ name: "page", text: t("stageMenu.openPage"), Icon: IconExternalLink, act: openPage }]
    : []),
  { name: "select", text: t("stageMenu.select"), Icon: IconInfoCircle, act: select },
];

const growFromIt: MenuSection<NodeMenu> = ({ t, node, isImported, trace, pathEnd }) => [
  {
    name: "expand",
    text: t("node.expand"),
    Icon: IconArrowsMaximize,
    keyId: "expand",
    isOff: isImported,
    act: () => void expandNode(node.key),
  },
  ...(["from", "to"] as const).map((end) => ({
    name: `path-${end}`,
    text: t(`path.here.${end}`),
    Icon: end === "from" ? IconPlayerTrackNext : IconPlayerTrackPrev,
    isOff: isImported,
    act: () => pathEnd(end),
  })),
  ...(trace
    ? [
        {
          name: "trace",
          text: t("trace.menu"),
          Icon: IconRoute,
          entries: TRACE_KINDS.map((kind) => ({
            name: kind,
            text: t(`trace.action.${kind}`),
            about: t(`trace.about.${kind}`),
            Icon: TRACE_ICONS[kind],
            act: () => trace(kind),
          })),
        },
      ]
    : []),
];

const growByKind: MenuSection<NodeMenu> = ({ t, node, degrees }) =>
  degrees.length === 0
    ? []
    : [
        {
          name: "expandByKind",
          text: t("expand.byKind"),
          Icon: IconBinaryTree,
          entries: degrees.map((degree) => ({
            name: `${degree.kind} ${degree.direction}`,
            text: [
              t(`link.${degree.kind}`),
              t(`direction.${degree.direction}`),
              t("counted.links", { count: degree.total }),
              t("counted.nodes", { count: degree.neighbours }),
            ].join(" · "),
            ...(isHub(extentOf(degree)) ? { about: t("expand.firstOf", { count: EXPAND_LIMIT }) } : {}),
            Icon: degree.direction === "out" ? IconArrowUpRight : IconArrowDownLeft,
            act: () => void expandNode(node.key, { kinds: [degree.kind], direction: degree.direction }),
          })),
        },
      ];

const foldIt: MenuSection<NodeMenu> = ({ fold }) =>
  fold === null
    ? []
    : [
        {
          name: "fold",
          text: fold.text,
          Icon: fold.isCollapsed ? IconFoldDown : IconFold,
          act: fold.act,
        },
      ];

const markIt: MenuSection<NodeMenu> = ({ t, node, isMarked }) => [
  {
    name: "mark",
    text: isMarked ? t("marks.remove") : t("marks.add"),
    Icon: isMarked ? IconSquareMinus : IconSquareCheck,
    keyId: "mark",
    act: () => toggleMark(node.key),
  },
];

const arrangeIt: MenuSection<NodeMenu> = ({ t, node, isPinned, neighbours, letGo }) => [
  {
    name: "pin",
    text: isPinned ? t("node.unpin") : t("node.pin"),
    Icon: isPinned ? IconPinnedOff : IconPin,
    keyId: "pin",
    act: () => pinOrUnpin([node.key]),
  },
  {
    name: "showOnly",
    text: t("stageMenu.showOnlyAround", { count: neighbours.length }),
    Icon: IconFocus2,
    act: () => showOnlyThese([node.key, ...neighbours]),
  },
  {
    name: "hide",
    text: t("node.hide"),
    Icon: IconEyeOff,
    keyId: "hide",
    act: () => {
      hide([node.key]);
      letGo();
    },
  },
  {
    name: "remove",
    text: t("stageMenu.remove"),
    Icon: IconTrash,
    keyId: "remove",
    act: () => {
      remove([node.key]);
      letGo();
    },
  },
];

/** Where the node is marked: what is done to all that are, instead of to it alone. */
const actOnMarked: MenuSection<NodeMenu> = ({ marked }) => markedActs(marked);

const takeItElsewhere: MenuSection<NodeMenu> = ({ t, copyId }) => [
  { name: "copyId", text: t("stageMenu.copyId"), Icon: IconCopy, act: copyId },
];

export const NODE_SECTIONS: readonly MenuSection<NodeMenu>[] = [
  lookAtIt,
  growFromIt,
  (about) => [...growByKind(about), ...foldIt(about)],
  markIt,
  (about) => (about.isMarked ? actOnMarked(about) : arrangeIt(about)),
  takeItElsewhere,
];
