/** Texts of the first minute: the list of keys. */
const zh = {
  keys: {
    help: "帮助",
    title: "快捷键",
    or: "或",
    scope: {
      everywhere: "任何页面",
      graph: "图与表格",
      stage: "图中（先用 Tab 移到图上）",
      review: "核定身份关联（先选中一项）",
    },
    act: {
      list: "打开本列表",
      search: "搜索",
      overview: "前往总览",
      explore: "前往图谱",
      views: "前往保存的视图",
      data: "前往数据",
      theme: "切换浅色与深色",
      close: "关闭对话框或菜单，取消选择",
      undo: "撤销",
      redo: "重做",
      table: "切换图与表格",
      walk: "移到相邻节点",
      expand: "展开选中的节点",
      zoom: "放大、缩小",
      accept: "认可",
      unsure: "存疑",
      reject: "否定",
      next: "下一项",
      previous: "上一项",
      takeBack: "撤回上一个决定",
    },
  },
};

const en: typeof zh = {
  keys: {
    help: "Help",
    title: "Keys",
    or: "or",
    scope: {
      everywhere: "On any page",
      graph: "Graph and table",
      stage: "On the graph (Tab to it first)",
      review: "Judging identity links (choose an item first)",
    },
    act: {
      list: "Open this list",
      search: "Search",
      overview: "Go to the overview",
      explore: "Go to the graph",
      views: "Go to the saved views",
      data: "Go to the data",
      theme: "Light or dark",
      close: "Close a dialog or menu, let go of what is selected",
      undo: "Undo",
      redo: "Redo",
      table: "Graph or table",
      walk: "To the next node in that direction",
      expand: "Expand the selected node",
      zoom: "Zoom in, zoom out",
      accept: "Accept",
      unsure: "Unsure",
      reject: "Reject",
      next: "Next item",
      previous: "Previous item",
      takeBack: "Take back the last decision",
    },
  },
};

export const firstMinuteTexts = { zh, en };
