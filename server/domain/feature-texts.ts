/**
 * What each feature of a finding means, in both languages: the sentence that stands beside its
 * value and its records. Keyed by `Contribution.feature`; a test sees to it that none is missing.
 * Long because it is one table of texts.
 */
import type { Bilingual } from "./errors.ts";

export interface FeatureText extends Bilingual {
  /** What the value counts. `log` = natural log of 1 + the number, `count` and `index` = the number itself. */
  readonly unit: "count" | "log" | "share" | "yes" | "surplus" | "orders-log" | "index";
}

const text = (unit: FeatureText["unit"], zh: string, en: string): FeatureText => ({ unit, zh, en });

export const FEATURE_TEXTS: Readonly<Record<string, FeatureText>> = {
  "work-contacts": text(
    "log",
    "与团伙业务号码的通联次数",
    "Contacts with the lines on which the business is done",
  ),
  "private-contacts": text(
    "log",
    "与成员私人号码的通联次数（亲友往来的常见解释）",
    "Contacts with private lines of members (as friends and family have)",
  ),
  "members-contacted": text("log", "通联过的成员人数", "Number of members in contact"),
  "line-share": text(
    "share",
    "某一号码的通联中与团伙往来所占比例",
    "Share of one line's contacts that are with the business",
  ),
  "contacts-with-orders": text(
    "surplus",
    "接单后一小时内的通联，多于按其频率应有的次数",
    "Contacts within the hour after an order, beyond what chance gives",
  ),
  "money-from-tills": text(
    "orders-log",
    "从收款账户转来的金额（折合单笔均价）",
    "Money received from accounts that customers pay into (in mean orders)",
  ),
  "money-from-members": text(
    "orders-log",
    "从成员其他账户转来的金额（折合单笔均价）",
    "Money received from other accounts of members (in mean orders)",
  ),
  "money-to-business": text(
    "orders-log",
    "向团伙账户转入的非购货金额（折合单笔均价）",
    "Money paid into accounts of the business that is no purchase (in mean orders)",
  ),
  "operates-foreign-till": text(
    "yes",
    "操作他人名下的收款账户",
    "Operates an account in somebody else's name that customers pay into",
  ),
  "own-account-as-till": text(
    "yes",
    "本人名下账户被用作收款账户",
    "Own account is one that customers pay into",
  ),
  "lends-account": text(
    "yes",
    "仅为收款账户登记人，未见本人操作",
    "Merely holds an account that customers pay into",
  ),
  meetings: text(
    "log",
    "与成员同时同地出现（少有人去的地点权重更高）",
    "Presence at the same place and time as members (rare places count more)",
  ),
  "members-met": text("log", "同时同地出现过的成员人数", "Number of members met"),
  customer: text("yes", "向团伙购货", "Buys from the business"),
  purchases: text("log", "购货付款次数", "Payments for orders"),
  "customer-contacts": text("log", "每次购货对应的通联次数", "Contacts per purchase"),
  deliveries: text(
    "surplus",
    "订单之后先于买家到达交接地点或与其会面，多于偶然",
    "At the place of delivery before or with the customer after orders, beyond chance",
  ),
  "parcels-sent": text("log", "订单之后向买家寄出的包裹", "Parcels sent to customers after orders"),
  "household-of-member": text(
    "yes",
    "与成员同住（家庭往来的常见解释）",
    "Shares a home with a member (as family does)",
  ),
  "own-other-trade": text(
    "log",
    "另有与本团伙无关的顾客（自有生意）",
    "Customers of a trade of his or her own",
  ),
  "may-use-members-line": text(
    "share",
    "可能是使用人不明的成员号码的使用人（其中最大的概率）",
    "May be the user of a member's line whose user is unknown (largest probability)",
  ),
  "share-of-money-received": text(
    "share",
    "所收款项中来自团伙账户的比例",
    "Share of the money received that comes from the business",
  ),
  "single-contact": text(
    "yes",
    "只与一名成员有往来（一般熟人的常见解释）",
    "In contact with one member only (as an acquaintance is)",
  ),
  "co-suspect": text(
    "yes",
    "与成员同为一起涉毒案件的嫌疑人",
    "Suspect in a drug case together with a member",
  ),
  "is-seller": text("yes", "接单并收款", "Takes orders that are followed by payments"),
  sells: text(
    "index",
    "所售交易占团伙交易的比例，乘以成员数的平方根（使大小团伙可比）",
    "Share of the group's deals sold, times the square root of its members (so that small and large groups compare)",
  ),
  "sells-much": text("log", "售出的交易笔数", "Deals sold"),
  "takes-orders-for-others": text(
    "share",
    "所接订单付入他人收款账户的比例",
    "Share of orders taken that are paid into others' tills",
  ),
  "delivers-for-others": text("log", "为他人所售交易交货的次数", "Deliveries for deals sold by others"),
  "delivers-own": text("log", "为自己所售交易交货的次数", "Deliveries for own deals"),
  "sends-parcels": text("log", "寄给买家的包裹", "Parcels sent to buyers"),
  "runs-with-orders": text(
    "surplus",
    "接单后随即有通联，多于偶然",
    "Contacts that go with orders, beyond chance",
  ),
  "takings-received": text("share", "收到的营业款占比", "Share of the takings received"),
  "own-till": text("yes", "用本人账户收款", "Own account is a till"),
  "received-from-members": text(
    "orders-log",
    "从成员和收款账户收到的金额",
    "Money received from members and tills",
  ),
  "paid-to-members": text("orders-log", "付给成员的金额", "Money paid to members"),
  "members-paid": text("log", "付过款的成员人数", "Members paid"),
  "members-paid-by": text("log", "付款给他的成员人数", "Members who paid him or her"),
  "largest-payment-in": text("orders-log", "最大一笔收款", "Largest payment received"),
  "largest-payment-out": text("orders-log", "最大一笔付款", "Largest payment made"),
  "customer-contact-share": text(
    "share",
    "通联中与成员以外的人往来的比例",
    "Share of contacts that are not with members",
  ),
  "members-contacted-share": text("share", "通联过的成员比例", "Share of members in contact"),
  "calls-out-share": text(
    "share",
    "与成员通联中主动联系的比例",
    "Share of contacts with members that he or she began",
  ),
  relays: text(
    "share",
    "联系成员后，对方随即联系其他成员的比例",
    "Share of calls to members after which these ring others at once",
  ),
  "out-of-town-home": text("yes", "住在外地", "Lives in another town"),
  trips: text("log", "前往外地的次数", "Trips to other towns"),
  "meets-members": text("log", "会面过的成员人数", "Number of members met"),
  "common-place": text("log", "到访团伙共同出入地点的次数", "Visits to the place that most members go to"),
  "hosts-visits": text(
    "log",
    "其他成员到其住处或常在地点的次数",
    "Visits of other members to where he or she lives or mostly is",
  ),
  "hosts-members": text(
    "log",
    "到其住处或常在地点的其他成员人数",
    "Other members who came to where he or she lives or mostly is",
  ),
  "contacts-out-of-town": text(
    "log",
    "与住在外地的成员的通联次数",
    "Contacts with members who live in another town",
  ),
  "money-out-before-in": text(
    "share",
    "款项平均先付出、后收进的时间差（占时段的比例）",
    "How much sooner money goes out to members than it comes in, on average (part of the period)",
  ),
  "share-of-early-money-out": text(
    "share",
    "团伙内部前三分之一时段的付款中由其付出的比例",
    "Share of what is paid among members in the first third of the time",
  ),
  "others-in-role": text(
    "index",
    "其他成员中预计担任该角色的人数（一个团伙中担任该角色的人通常有限）",
    "How many of the other members are expected to hold this role (a gang mostly has only so many)",
  ),
  "contacts-per-member": text("log", "与每名成员的平均通联次数", "Contacts per member"),
  "parcels-from-afar": text("log", "收到外地寄来的较重包裹", "Heavier parcels received from other towns"),
  "met-out-of-town": text("log", "在外地与成员同时同地出现", "Presence with members in another town"),
  "rings-round-hand-overs": text(
    "surplus",
    "他人交货前后半小时内与交货人或卖方的通联，多于偶然",
    "Contacts with who hands over or sells within half an hour of hand-overs by others, beyond chance",
  ),
  "hand-over-share": text(
    "share",
    "与成员的通联中发生在他人交货前后半小时内的比例",
    "Share of contacts with members that lie within half an hour of hand-overs by others",
  ),
  "stands-by": text(
    "log",
    "他人交货时也在交货地点的次数",
    "Hand-overs by others at a place where he or she was, too",
  ),
  introduces: text(
    "log",
    "他人售出的交易之前，与买家和卖方均有通联的笔数",
    "Deals sold by others before which he or she was in contact with buyer and seller",
  ),
  "fee-after-trip": text(
    "log",
    "去外地后四日内收到成员或收款账户付款的次数",
    "Trips to other towns followed within four days by a payment from members or tills",
  ),
  "share-of-money-in": text(
    "share",
    "团伙内部资金中由其收到的比例",
    "Share of the money moved within the group that he or she received",
  ),
  "share-of-money-out": text(
    "share",
    "团伙内部资金中由其付出的比例",
    "Share of the money moved within the group that he or she paid",
  ),
  "money-kept": text(
    "orders-log",
    "从团伙收到的金额减去付给成员的金额",
    "Money received from the group less money paid to members",
  ),
  "paid-out-of-town": text(
    "orders-log",
    "付给住在外地的成员的金额",
    "Money paid to members who live in another town",
  ),
  "main-contact-share": text(
    "share",
    "与成员的通联中，通联最多的一人所占比例",
    "Of the contacts with members, the share with the one most in contact",
  ),
  "no-line": text("yes", "与成员没有电话往来", "No contact with members by telephone"),
  "group-size": text("log", "团伙规模", "Size of the group"),
  "business-size": text("log", "已归入的其他人数", "Others counted in so far"),
  "exculpated-by-others": text(
    "count",
    "在笔录中为其开脱的人数（未经印证，分量很小）",
    "Persons whose statements clear him or her (uncorroborated: of little weight)",
  ),
  "own-denial": text(
    "count",
    "本人否认（无辜者与涉案者都常否认，分量很小）",
    "Denies it (as the innocent do and many of the involved: of little weight)",
  ),
  "accused-by-others": text(
    "count",
    "在笔录中指认其参与的人数（未经印证，可能推卸责任）",
    "Persons whose statements accuse him or her (uncorroborated; an accuser may shift blame)",
  ),
  "seen-elsewhere": text(
    "count",
    "引用其为卖方或交货人的交易中，本人同时出现在无法及时赶到之处的笔数",
    "Deals citing him or her as seller or deliverer while seen too far away to have come in time",
  ),
  "vehicle-elsewhere": text(
    "count",
    "引用其为卖方或交货人的交易中，其车辆同时出现在无法及时赶到之处的笔数（车辆可能借给他人）",
    "Deals citing him or her as seller or deliverer while the own vehicle was too far away (it may be lent)",
  ),
  "other-phone-elsewhere": text(
    "count",
    "引用其为卖方或交货人的交易中，其另一号码同时处于无法及时赶到之处的笔数（手机可能由他人使用）",
    "Deals citing him or her as seller or deliverer while another own phone was too far away (others may use it)",
  ),
  "deals-missing-a-leg": text(
    "share",
    "引用其为卖方或交货人的交易中，缺少通联、付款或交货记录的比例",
    "Share of the deals citing him or her as seller or deliverer that lack a contact, payment or delivery",
  ),
  "negative-drug-test": text(
    "count",
    "被视为吸毒者，但交易期间前后的检测均为阴性（次数）",
    "Held to be a user, yet all tests around the time of the deals were negative (number of tests)",
  ),
  "same-id-number": text("yes", "身份证号相同（校验码正确）", "Same identity number (check digit right)"),
  "same-id-number-invalid": text(
    "yes",
    "身份证号相同，但校验码或格式有误",
    "Same identity number, whose form or check digit is wrong",
  ),
  "similar-id-number": text("yes", "身份证号仅差一处笔误", "Identity numbers one slip apart"),
  "other-id-number": text("yes", "身份证号不同", "Different identity numbers"),
  "same-name": text("yes", "姓名相同（越少见的姓名权重越高）", "Same name (a rarer name counts more)"),
  "alias-as-name": text(
    "yes",
    "一方的别名是另一方的姓名或别名",
    "An alias of one is a name or alias of the other",
  ),
  "other-name": text("yes", "姓名不同，也无共同别名", "Different names and no alias in common"),
  "same-birth-date": text("yes", "出生日期相同", "Same date of birth"),
  "similar-birth-date": text(
    "yes",
    "出生日期仅差年、月、日之一，或月日颠倒",
    "Dates of birth differ in year, month or day only, or have month and day swapped",
  ),
  "other-birth-date": text("yes", "出生日期不同", "Different dates of birth"),
  "same-sex": text("yes", "性别相同", "Same sex"),
  "other-sex": text("yes", "性别不同", "Different sex"),
  "same-home": text("yes", "住址相同", "Same home"),
  "other-home": text("yes", "住址不同", "Different homes"),
  "shared-phone-or-account": text(
    "yes",
    "共用电话、手机或账户（家人也会如此）",
    "Shared phone, handset or account (as families have)",
  ),
  "life-payers": text(
    "log",
    "向其付款的不同账户数（全部流水）",
    "Accounts that pay to him or her (of all payments)",
  ),
  "life-payments-per-payer": text(
    "log",
    "每个付款账户平均付款次数（全部流水）",
    "Payments in per paying account (of all payments)",
  ),
  "life-share-received": text("share", "全部收付款中收款所占比例", "Share of all payments that are received"),
  "life-money-both-ways": text(
    "share",
    "与其互有收付的对方账户比例",
    "Share of accounts with payments both ways",
  ),
  "life-regular-pay": text(
    "yes",
    "同一账户按月付来相同金额（如工资）",
    "The same amount from one account a month apart (as wages are)",
  ),
  "life-account-lent": text("yes", "名下账户由他人操作", "Holds an account that another operates"),
  "life-account-of-another": text("yes", "操作他人名下的账户", "Operates an account that another holds"),
  "life-parcels-sent": text("log", "寄出的全部包裹数", "All parcels sent"),
  "life-parcel-towns": text("log", "包裹寄往的城市数", "Cities that parcels were sent to"),
  "life-single-contacts": text("share", "只通联过一次的号码比例", "Share of lines contacted only once"),
  "life-evening-contacts": text(
    "share",
    "全部通联中 18 时至次日 2 时的比例",
    "Share of all contacts from 18:00 to 02:00",
  ),
  "life-office-contacts": text(
    "share",
    "全部通联中 9 时至 18 时的比例",
    "Share of all contacts from 09:00 to 18:00",
  ),
  "life-places": text("log", "到过的不同地点数", "Places visited"),
  "life-visits-per-place": text("log", "每个地点平均到访次数", "Visits per place"),
  "life-called-before-visits": text(
    "share",
    "到访前一刻钟内有通联的比例",
    "Share of visits with a contact within the quarter hour before",
  ),
  "use-bound-account": text("count", "本人名下账户绑定该号码", "Own accounts bound to this number"),
  "use-same-handset": text(
    "count",
    "与本人名下号码用过同一部手机（IMEI）",
    "Own numbers used in the same handset (IMEI)",
  ),
  "use-own-contacts": text(
    "count",
    "与本人所用其他号码之间的通联（人一般不给自己打电话）",
    "Contacts with other numbers that the same person uses (nobody rings himself)",
  ),
  "use-usual-places": text(
    "count",
    "号码位置与本人惯常活动区域的吻合（比对的定位数）",
    "Where the number was, against where the person usually is (fixes compared)",
  ),
  "use-same-moments": text(
    "count",
    "相近时刻号码与本人是否同处一地（比对的定位数）",
    "Whether number and person were at one place at the same time (fixes compared)",
  ),
  "use-shared-contacts": text(
    "count",
    "与本人其他号码共有的联系对象（越少有人共有越重）",
    "Contacts in common with the person's other numbers (rare ones count more)",
  ),
  "use-paid-contacts": text(
    "count",
    "联系对象中本人付过款的人（人常给有联系的人付款）",
    "Persons in contact with the number whom the person pays (people pay whom they ring)",
  ),
  "use-parcels-home": text(
    "count",
    "以该号码收件、寄到本人住处的包裹",
    "Parcels for this number delivered to the person's home",
  ),
  "use-household-contacts": text(
    "count",
    "与同住人号码的通联",
    "Contacts with numbers of those who live with the person",
  ),
  "use-only-line": text(
    "yes",
    "本人没有其他号码（几乎人人都有手机）",
    "The person has no other number (nearly everybody has a phone)",
  ),
  "known-customers": text(
    "index",
    "付款人中有涉毒记录者，多于（负数为少于）各卖家的买家一般水平",
    "Payers with a drug history, above (negative: below) what is usual among buyers of all sellers",
  ),
  "passed-to-members": text(
    "share",
    "转出金额中给其他成员的比例（团伙的货款会上交）",
    "Share of the outgoing money that goes to other members (a group's takings are passed on)",
  ),
  "unlike-amounts": text(
    "log",
    "常见金额与团伙其他收款账户相差的倍数（超出一倍的部分）",
    "By how much usual amounts differ from the group's other accounts (times, less one)",
  ),
  "amounts-in-common": text(
    "share",
    "与团伙其他收款账户相同金额的付款比例",
    "Share of payments of an amount that is common in the group's other accounts",
  ),
  "shared-customers": text(
    "share",
    "付款人中也付给团伙其他收款账户者的比例",
    "Share of the payers who also pay into the group's other accounts",
  ),
  "foreign-till": text(
    "yes",
    "收款账户在卖家及其家人以外的人名下",
    "The account is in the name of somebody outside the seller's household",
  ),
  "unregistered-lines": text(
    "share",
    "订单中经由非本人登记号码联系的比例",
    "Share of the orders that came in on lines not registered to their user",
  ),
  "changing-lines": text(
    "share",
    "订单中经由更换过 SIM 卡的号码联系的比例",
    "Share of the orders that came in on lines whose SIM was changed",
  ),
  "line-purity": text(
    "share",
    "接单号码的通联中与成员或买家往来的比例",
    "Share of the contacts of its order lines that are with members or customers",
  ),
};
