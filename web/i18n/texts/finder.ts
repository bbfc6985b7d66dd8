/** Texts of the search box and its three tabs. */
const zh = {
  search: {
    label: "搜索姓名、号码、车牌、运单、账号",
    placeholder: "姓名、拼音首字母、号码、车牌…",
    prefixes: "只找一类：选一个，或直接输入它",
    none: "没有找到。可试试姓名的一部分、拼音首字母或号码的一段。",
    noneOfKind: "没有找到这一类的「{{kind}}」。可删去前缀，在全部种类中查找。",
    hint: "输入后用上下键选择，回车打开",
    typeOn: "在冒号后输入要找的「{{kind}}」",
    showKind: "显示全部 {{count}} 个：{{kind}}",
    showMore: "再显示一些（已显示 {{shown}} 个，共 {{total}} 个）",
    more: "已显示 {{shown}} 个，共 {{total}} 个；选各类下方的「显示全部」可看其余。",
    most: "已显示 {{shown}} 个，共 {{total}} 个；一次最多 {{shown}} 个，再多输入几个字可缩小范围。",
    matched: "匹配：{{text}}",
  },
};

const en = {
  search: {
    label: "Search names, numbers, plates, waybills, accounts",
    placeholder: "Names, pinyin initials, numbers, plates…",
    prefixes: "One kind only: choose one, or type it",
    none: "Nothing found. Try part of a name, pinyin initials or a stretch of a number.",
    noneOfKind: 'Nothing found of this kind: "{{kind}}". Delete the prefix to search all kinds.',
    hint: "Type, choose with the arrow keys, open with Enter",
    typeOn: 'Type what to find after the colon: "{{kind}}"',
    showKind: "Show all {{count}}: {{kind}}",
    showMore: "Show more ({{shown}} of {{total}} shown)",
    more: 'Shown: {{shown}} of {{total}}; "Show all" below each kind shows the rest.',
    most: "Shown: {{shown}} of {{total}}; {{shown}} is the most at once, type more to narrow it down.",
    matched: "matched: {{text}}",
  },
};

export const finderTexts = { zh, en };
