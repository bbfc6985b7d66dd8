/** Invented Chinese names, built from syllable lists; any likeness to a person is chance. */
import type { Random } from "../random.ts";

const SURNAMES = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常",
];
const MALE = [..."伟强磊军勇杰涛超明刚平辉鹏飞斌波宇浩凯健俊帆鑫建志文国海林峰旭东亮荣华德成龙泽"];
const FEMALE = [..."芳娜敏静丽艳娟霞玲婷雪颖琳慧莹洁梅兰萍红燕蓉倩佳怡欣妍晴雯月瑶彤璐薇琴秀云英"];
const NEUTRAL = [..."晓子小春永玉世安宁远思乐川青明新嘉"];
const PLACE_FIRST = [..."青云石白龙松梧荷柳竹枫岚溪桥临望长安宁丰乐锦翠澄"];
const PLACE_SECOND = [..."坪岭湾溪塘峰屯坡洲原泉台关渡林谷"];
const ROADS = ["路", "街", "巷", "大道"];

export function surname(random: Random): string {
  return random.pick(SURNAMES);
}

export function givenName(random: Random, sex: "男" | "女"): string {
  const own = sex === "男" ? MALE : FEMALE;
  if (random.chance(0.22)) return random.pick(own);
  return random.chance(0.35) ? random.pick(NEUTRAL) + random.pick(own) : random.pick(own) + random.pick(own);
}

export function townName(random: Random): string {
  return random.pick(PLACE_FIRST) + random.pick(PLACE_SECOND);
}

export function roadName(random: Random): string {
  return townName(random) + random.pick(ROADS);
}

const ALIASES = [..."老小阿大"];

/** A nickname such as 阿强 or 小陈. */
export function nickname(random: Random, name: string): string {
  const last = random.chance(0.5) ? name.slice(0, 1) : name.slice(-1);
  return random.pick(ALIASES) + last;
}
