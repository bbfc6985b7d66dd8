/** What the reader must know before the findings: which records are missing, and why something is absent. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { Notice } from "../../domain/findings.ts";

export function noticesOf(tables: CaseTables, groupCount: number): Notice[] {
  const has = {
    contacts: tables.contacts.ids.length > 0,
    payments: tables.payments.ids.length > 0,
    ties: tables.ties.ids.length > 0,
    cells: tables.contacts.fromPlace.some((place) => place >= 0),
    police:
      tables.casePersons.ids.length > 0 ||
      tables.drugTests.ids.length > 0 ||
      tables.persons.drugFlag.includes(1),
    payers: [...tables.accounts.holder, ...tables.accounts.phone].some((known) => known >= 0),
    deliveries: tables.parcels.ids.length > 0 || tables.sightings.ids.length > 0,
  };
  const tiesOnly = has.ties && !has.contacts && !has.payments && !has.deliveries;
  const notices: Notice[] = [];
  const add = (isTrue: boolean, code: string, zh: string, en: string) => {
    if (isTrue) notices.push({ code, message: { zh, en } });
  };
  add(
    tiesOnly,
    "ties-only",
    "案卷中只有已汇总的人员关系，没有通联、支付、寄递等行为记录。人际网络的形状不能区分贩毒人员与无辜联系人（实测各中心性指标 AUC 为 0.48–0.56），因此不给出任何团伙，只给出社区划分与组织地位排序。",
    "The case holds nothing but ties between people that are already aggregated, no records of what anybody did. The shape of a network does not tell traffickers from innocent contacts (every centrality measured: AUC .48–.56), so no group is named; communities and a ranking by leadership are given.",
  );
  add(
    groupCount === 0 && !tiesOnly && !(has.contacts && has.payments),
    "deals-need-contacts-and-payments",
    "识别交易需要通联与支付两类记录；案卷缺少其中一类或两类，因此没有给出团伙。",
    "Deals are found from contacts and payments together; the case lacks one or both, so no group is named.",
  );
  add(
    has.contacts && has.payments && !has.payers,
    "no-account-holders",
    "没有一个账户登记了持有人或绑定号码：支付无法与人对应，因此识别不了交易。",
    "No account has a holder or a bound phone on record: payments cannot be laid to persons, so no deal is found.",
  );
  add(
    groupCount === 0 && has.contacts && has.payments && has.payers,
    "no-suspect-group",
    "记录中没有发现行为特征足以怀疑的团伙。这不等于不存在团伙，只表示现有记录不足以显示。",
    "The records show no group whose behaviour is suspect enough. That is no proof that there is none.",
  );
  add(
    has.contacts && !has.cells,
    "no-cells",
    "通联记录没有基站位置，号码使用人的判断主要依靠登记信息，把握较低。",
    "Contacts carry no serving cells: who uses a phone is judged mainly by registration, with less certainty.",
  );
  add(
    has.contacts && has.payments && !has.police,
    "no-police-records",
    "案卷中没有涉毒前科、检测或案件记录，团伙判断只依据行为，误判可能性更高。",
    "The case holds no drug history, tests or cases: groups are judged by behaviour alone, with more chance of error.",
  );
  add(
    has.contacts && has.payments && !has.deliveries,
    "no-delivery-records",
    "案卷中没有寄递和轨迹记录，无法印证交付环节。",
    "The case holds neither parcels nor sightings: the delivery leg of deals cannot be shown.",
  );
  return notices;
}
