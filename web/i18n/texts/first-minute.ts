/** Texts of the first minute: the list of keys, the tour, what to do without data. */
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
  firstData: {
    commands: "也可以先停止服务，在程序目录下用命令行完成：",
    folder: "案件文件夹",
    copy: "复制命令 {{command}}",
  },
  tour: {
    offer: "第一次使用？用一分钟看看总览和排在首位的团伙。",
    start: "开始导览",
    decline: "不用了",
    next: "下一步",
    previous: "上一步",
    done: "结束",
    leave: "退出导览",
    stop: {
      group: {
        title: "疑似团伙",
        text: "每张卡片是一个由记录得出的疑似团伙，按可疑程度排列。点开看成员、角色、交易和逐条依据。",
      },
      zero: { title: "三零状态", text: "有没有缴获、现场和口供。三项皆零时，只有记录能说明问题。" },
      score: { title: "可疑程度", text: "只用于排序，不是有罪概率。名单上的人可能与案件无关，须逐条核对。" },
      coverage: { title: "数据范围", text: "结果只来自这些文件和时段；没有调取的记录，结果里不会有。" },
      search: { title: "搜索", text: "输入姓名、拼音首字母、号码、车牌或运单；按 / 直接跳到这里。" },
      nav: { title: "其他页面", text: "图谱从一个人或号码起逐步展开；视图可以保存；数据页用来导入和分析。" },
      members: {
        title: "成员与依据",
        text: "每名成员的可能角色和归入本团伙的概率。点选一人，看每一条依据、不支持的情况和背后的记录。",
      },
      stage: {
        title: "关系图",
        text: "连线是记录的合并，颜色对应图例。双击节点展开其电话、账户和记录；拖动可摆放，每一步都能撤销。",
      },
      time: { title: "时间", text: "拖动两端或填日期，图和列表一起只看这段时间；也可以播放。" },
      tabs: {
        title: "逐项核对",
        text: "组织、交易、资金、供货、证据，以及还缺哪些记录（缺口）和有哪些不支持的情况（反证）。",
      },
      help: { title: "帮助", text: "快捷键和本导览都在这里，按 ? 也可打开快捷键。" },
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
  firstData: {
    commands: "Or stop the service and do it on the command line, in the folder of the program:",
    folder: "CASE-FOLDER",
    copy: "Copy the command {{command}}",
  },
  tour: {
    offer: "New here? A minute shows the overview and the group that ranks first.",
    start: "Start the tour",
    decline: "No, thanks",
    next: "Next",
    previous: "Back",
    done: "Done",
    leave: "Leave the tour",
    stop: {
      group: {
        title: "Suspected groups",
        text: "Each card is a suspected group found in the records, ranked by suspicion. Open it for members, roles, deals and what each rests on.",
      },
      zero: {
        title: "Zero status",
        text: "Whether there is a seizure, a scene or a confession. With none of the three, only records can tell.",
      },
      score: {
        title: "Suspicion",
        text: "For ranking only, not a probability of guilt. Anybody listed may have nothing to do with it; check every record.",
      },
      coverage: {
        title: "What the data cover",
        text: "Findings come from these files and periods only; what was not obtained cannot be found.",
      },
      search: {
        title: "Search",
        text: "Type a name, pinyin initials, a number, a plate or a waybill; / brings you here.",
      },
      nav: {
        title: "Other pages",
        text: "The graph grows from one person or number; views can be saved; data are imported and analysed on their page.",
      },
      members: {
        title: "Members and why",
        text: "Likely roles of each member and the probability of belonging to the group. Choose one for every reason, what speaks against it, and the records behind.",
      },
      stage: {
        title: "The graph",
        text: "Links bundle records; their colours are in the legend. Double-click a node for its phones, accounts and records; drag to place it; every step can be undone.",
      },
      time: {
        title: "Time",
        text: "Drag the ends or type dates: graph and lists then keep to that time. It can be played.",
      },
      tabs: {
        title: "Point by point",
        text: "Organisation, deals, money, supply, evidence; then which records are missing (gaps) and what speaks against it.",
      },
      help: { title: "Help", text: "The keys and this tour are here; ? opens the keys too." },
    },
  },
};

export const firstMinuteTexts = { zh, en };
