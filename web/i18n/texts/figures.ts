/** Texts of the dialogs that say how a figure came about and what it rests on. */
import type { English } from "./english.ts";

const zh = {
  figures: {
    open: "{{what}}，查看由来和记录",
    how: "怎么得出",
    others: "同一社区的其他人",
    rests: "依据的记录",
    cameOut: "结果",
    rank: "名次",
    whom: "人员或号码",
    leadership: "牵头程度",
    place: "社区 {{community}} 共 {{size}} 人，按此值排第 {{rank}}。",
    placeWithUnknown:
      "社区 {{community}} 共 {{size}} 人，其中 {{unknown}} 名只知号码、使用人未知；按此值排第 {{rank}}。",
    records: "{{count}} 条",
    person: {
      suspicion: {
        how: "取其所在的每个候选经营网络：该网络行为可疑的概率，乘以其属于该网络的概率，取其中最大的一个。概率由往来、付款、包裹和出现记录的特征算出，各项依据及其记录列在“依据”中。",
        not: "用于排序，不是有罪概率；在生成的案例上校准，真实案件中只表示先后。",
      },
      leadership: {
        how: "把通联、付款和已提交的关系合成一张网，算每个人的 PageRank：被联系较多的人所联系，分数就高；会面和亲属关系加倍计。再除以平均值：1 为有关系者的平均，0 为没有关系。",
        not: "只用于同一社区内排序。牵头者常常少用电话，分数低不说明不是牵头者。",
      },
      community: {
        how: "在同一张网上用 Leiden 算法反复分群（不同随机起点和松紧程度），取各次最一致的分法，彼此往来较多的人编为一个社区。编号只是先后，没有含义。",
        not: "社区人人都有，亲友和同事也会成群，不说明可疑。",
      },
    },
    zero: {
      seizure: {
        zero: "案卷中没有从本团伙成员处缴获毒品的记录。",
        some: "案卷中有从本团伙成员处缴获毒品的记录。",
        how: "查遍缴获记录：缴获自成员本人的，或没有写明持有人、而成员是该案毒品犯罪嫌疑人的，都算有缴获。只看记录，没有记录不等于没有发生。",
      },
      scene: {
        zero: "没有缴获发生在本团伙某次交付的现场。",
        some: "有缴获发生在本团伙某次交付的现场。",
        how: "缴获的地点与某次交付的出现记录相同，时间相差不到 2 小时，算有现场。",
      },
      confession: {
        zero: "没有成员的讯问笔录是供认。",
        some: "有成员的讯问笔录是供认。",
        how: "查遍讯问笔录：成员本人作出供认的算有口供；否认和不作回答都不算。",
      },
      noneOfMembers: "没有涉及成员的{{file}}记录。",
      whole: "查看查过的全部{{file}}记录",
    },
    test: {
      duplicate_pairs:
        "逐对比对可能是同一人的人员条目（证件号、姓名、出生日期、住址、别名），按似然比提出，不自动合并。",
      deal_candidates:
        "把联系、付款、交付按时间先后配成候选交易，每条记录只用一次；每笔与把日期随机错开后偶然出现的相比，得 p 值，再按候选总数修正为 q。q ≤ 0.05 称为显著。",
      sellers: "收款与来电在时间上成对出现、多于偶然的人，作为候选卖方，由此生长经营网络。",
      businesses:
        "由候选卖方及其收款人、运送人等长成的网络，逐个判断行为是否可疑；达到门槛的列为团伙，其余不列。",
      wastewater_samples:
        "每个采样点、每种物质、每个样本，与自身以往或同类采样点应有的水平相比；警示数按样本总数控制误报。",
    },
    otherRun: {
      dealsHow: "那次分析中该团伙的交易，与记录。",
      scoreHow:
        "那次分析判断该网络行为可疑的概率，由其成员和交易的特征算出。依据是下列交易的记录和各成员的依据（见下表，点按概率）。",
      stabilityHow:
        "那次分析把成员及其周围的联系重新分群 30 次，任意两名成员仍在同一群的平均比例。依据是成员之间的联系，各成员的依据见下表。",
      membersHow: "那次分析列入该团伙的人及其成员概率，点按可看依据。",
      person: "那次分析的依据：{{label}}",
      membership: "归入团伙的依据",
    },
  },
};

const en: English<typeof zh> = {
  figures: {
    open: "{{what}}, how it came about and its records",
    how: "How it came about",
    others: "Others of the same community",
    rests: "Records it rests on",
    cameOut: "What came of it",
    rank: "Place",
    whom: "Person or number",
    leadership: "Leadership",
    place: "Community {{community}}, people: {{size}}; by this value the place is {{rank}}.",
    placeWithUnknown:
      "Community {{community}}, people: {{size}}, of whom known by a phone only: {{unknown}}; by this value the place is {{rank}}.",
    records: "{{count}} records",
    records_one: "{{count}} record",
    person: {
      suspicion: {
        how: "For each candidate business nearby: the probability that the business behaves suspiciously, times the probability of belonging to it; the largest of these. Both are reckoned from features of contacts, payments, parcels and sightings; the reasons with their records stand under 'Reasons'.",
        not: "For ranking, no probability of guilt; calibrated on generated cases, so that on real ones it only orders people.",
      },
      leadership: {
        how: "Contacts, payments and delivered ties are merged into one network, and each person's PageRank in it is taken: whoever the well-connected are tied to ranks high; meetings and kinship count double. Divided by the mean: 1 is the mean of those with ties, 0 is without ties.",
        not: "For ranking inside one community only. Leaders often keep away from telephones: a low value does not say that somebody does not lead.",
      },
      community: {
        how: "The same network is divided again and again by the Leiden algorithm (other random starts, other resolutions), and the division that the runs agree on is kept: people with many ties among them are one community. The number is an order, without meaning.",
        not: "Everybody has a community; families and colleagues form one too. It says nothing of suspicion.",
      },
    },
    zero: {
      seizure: {
        zero: "No record says that drugs were seized from members of this group.",
        some: "Records say that drugs were seized from members of this group.",
        how: "All seizure records were looked through: one counts if it was seized from a member, or names no holder while a member is accused in that drug case. Where there is no record it may still have happened.",
      },
      scene: {
        zero: "No seizure happened at the scene of a delivery of this group.",
        some: "A seizure happened at the scene of a delivery of this group.",
        how: "At the scene means: at the place of a sighting of a delivery, less than 2 hours from it.",
      },
      confession: {
        zero: "No statement of a member is a confession.",
        some: "A statement of a member is a confession.",
        how: "All statements were looked through: a confession by a member counts; denials and no comment do not.",
      },
      noneOfMembers: "No records of {{file}} touch a member.",
      whole: "Show all records of {{file}} that were looked through",
    },
    test: {
      duplicate_pairs:
        "Entries that may be one person are compared in pairs (ID number, name, birth date, home, aliases) and proposed with a likelihood ratio, never merged.",
      deal_candidates:
        "Contacts, payments and deliveries are matched in order of time into candidate deals, each record used once; each is compared with what chance gives when days are shifted at random (p), then corrected for the number of candidates (q). Significant means q ≤ 0.05.",
      sellers:
        "People whose incoming payments and calls come in pairs more often than chance gives are candidate sellers, from whom businesses are grown.",
      businesses:
        "Businesses grown from candidate sellers, with payees, couriers and others, each judged by its behaviour; those above the threshold are listed as groups.",
      wastewater_samples:
        "Each sample of each catchment and substance is compared with what is usual there or at its peers; alerts keep the rate of false ones over all samples.",
    },
    otherRun: {
      dealsHow: "Deals of the group in that run, with their records.",
      scoreHow:
        "The probability, in that run, that the business behaves suspiciously, from features of its members and deals. It rests on the records of the deals below and on the reasons of its members (press a probability in the table).",
      stabilityHow:
        "In that run the members and their surroundings were grouped anew 30 times: how often two members stay together on average. It rests on the ties among members; the reasons of each stand in the table.",
      membersHow:
        "Those whom that run counted to the group, with their probability; press one for the reasons.",
      person: "Reasons in that run: {{label}}",
      membership: "Why counted to the group",
    },
  },
};

export const figureTexts = { zh, en };
