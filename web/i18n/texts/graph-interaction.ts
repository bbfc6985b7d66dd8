/** Texts of working in the graph: steps, selection, expanding, menus. */
const zh = {
  stageMenu: {
    openPage: "打开页面",
    select: "查看详情",
    showOnlyAround: "只显示它和 {{count}} 个相邻节点",
    copyId: "复制编号",
    copied: "已复制 {{id}}",
    notCopied: "浏览器不允许复制，编号为 {{id}}",
    openRecords: "查看 {{count}} 条记录",
    hideLink: "隐藏连线",
  },
  steps: {
    undo: "撤销：{{step}}",
    redo: "重做：{{step}}",
    name: {
      expand: "展开，新增 {{count}} 个",
      add: "加入 {{count}} 个",
      hide: "隐藏 {{count}} 个",
      hideLinks: "隐藏 {{count}} 条连线",
      showOnly: "只显示 {{count}} 个",
      showHidden: "恢复隐藏的 {{count}} 项",
      remove: "移除 {{count}} 个",
      move: "移动 {{count}} 个",
      pin: "固定 {{count}} 个",
      unpin: "取消固定 {{count}} 个",
      collapse: "收起 {{count}} 个",
      open: "展开已收起的 {{count}} 个",
      layout: "重新布局",
      reopen: "恢复到已保存的视图",
      filter: "筛选",
    },
  },
};

const en: typeof zh = {
  stageMenu: {
    openPage: "Open the page",
    select: "Show details",
    showOnlyAround: "Show only this and {{count}} neighbours",
    copyId: "Copy the id",
    copied: "Copied {{id}}",
    notCopied: "The browser does not allow copying. The id is {{id}}",
    openRecords: "Show the {{count}} records",
    hideLink: "Hide the link",
  },
  steps: {
    undo: "Undo: {{step}}",
    redo: "Redo: {{step}}",
    name: {
      expand: "expand, {{count}} added",
      add: "add {{count}}",
      hide: "hide {{count}}",
      hideLinks: "hide links: {{count}}",
      showOnly: "show only {{count}}",
      showHidden: "bring back {{count}} hidden",
      remove: "remove {{count}}",
      move: "move {{count}}",
      pin: "pin {{count}}",
      unpin: "unpin {{count}}",
      collapse: "collapse {{count}}",
      open: "open {{count}} collapsed",
      layout: "lay out again",
      reopen: "back to the saved view",
      filter: "filter",
    },
  },
};

export const graphInteractionTexts = { zh, en };
