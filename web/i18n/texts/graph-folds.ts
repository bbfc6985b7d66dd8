/** Texts of how the graph unfolds: expanding with counts, collapsing, the small map. */
import type { English } from "./english.ts";

const zh = {
  expand: {
    which: "带入哪些",
    choice: { strongest: "最强的", sample: "抽样", all: "全部" },
    about: {
      strongest: "按连线数从多到少。",
      sample: "随机抽取，同一种子每次抽到的相同。",
      all: "较多时图会变得拥挤。",
    },
    most: "个数",
    seed: "种子",
    brings: "共 {{count}} 个相邻节点，将带入 {{shown}} 个。",
    bringsAtMost: "共 {{count}} 个相邻节点，最多带入 {{shown}} 个（几类连线都有的节点按类各计一次）。",
    act: "带入 {{count}} 个",
    byKind: "按类别展开",
    firstOf: "数量较多，先带入最强的 {{count}} 个",
    bringKind: "展开这一类，全部",
    all: "全部显示",
    otherSample: "换一份抽样",
    details: "没有显示的有哪些",
    unlinked: "图中节点超过 {{most}} 个，新节点之间的连线没有读取。",
  },
  fold: {
    person: "收起名下 {{count}} 项",
    group: "收起 {{count}} 名成员等",
    groupHere: "整个团伙收成一个节点",
    open: "展开收起的 {{count}} 项",
  },
  map: {
    label: "全图缩略",
    show: "显示全图缩略",
    hide: "收起全图缩略",
    move: { top: "把全图缩略移到左上角", bottom: "把全图缩略移到左下角" },
    about: "方框是正在看的部分；拖动它或用方向键移动。",
  },
};

const en: English<typeof zh> = {
  expand: {
    which: "Which of them",
    choice: { strongest: "Strongest", sample: "Sample", all: "All" },
    about: {
      strongest: "Those with the most links first.",
      sample: "Drawn at random; the same seed draws the same.",
      all: "Many make the picture crowded.",
    },
    most: "How many",
    seed: "Seed",
    brings: "Brings in {{shown}} of {{count}} neighbours.",
    brings_one: "Brings in {{shown}} of {{count}} neighbour.",
    bringsAtMost:
      "Brings in up to {{shown}} of {{count}} neighbours (one linked in several ways counts for each).",
    bringsAtMost_one:
      "Brings in up to {{shown}} of {{count}} neighbour (one linked in several ways counts for each).",
    act: "Bring in {{count}}",
    byKind: "Expand by kind",
    firstOf: "These are many: the strongest {{count}} come first",
    bringKind: "Expand this kind, all",
    all: "Show all",
    otherSample: "Another sample",
    details: "What is not shown",
    unlinked: "The graph holds more than {{most}} nodes: links among the new ones were not read.",
  },
  fold: {
    person: "Collapse what is theirs ({{count}})",
    group: "Collapse members and deals ({{count}})",
    groupHere: "Collapse the group into one node",
    open: "Open the {{count}} inside",
  },
  map: {
    label: "Map of the whole graph",
    show: "Show the map of the whole graph",
    hide: "Hide the map",
    move: { top: "Move the map to the top left", bottom: "Move the map to the bottom left" },
    about: "The frame is what is seen; drag it, or move it with the arrow keys.",
  },
};

export const graphFoldTexts = { zh, en };
