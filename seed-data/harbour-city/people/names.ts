/** Invented names: surnames as frequent as they are, given names of one or two characters. */
import type { Random } from "../../generator/random.ts";

const SURNAMES = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
];
const MALE = [..."伟强磊军勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆航海潮岩山峰川岳泽霖舟"];
const FEMALE = [..."芳娜敏静丽艳娟霞秀英慧玲雪婷燕琳洁云萍红梅琴兰欣怡悦蕾珊澜汐晴薇蓉桐"];
const CUMULATIVE = SURNAMES.map((_, i) =>
  SURNAMES.slice(0, i + 1).reduce((sum, _name, rank) => sum + 1 / (rank + 7), 0),
);

export const inventName = {
  surname: (random: Random): string => SURNAMES[random.byCumulative(CUMULATIVE)] ?? "王",
  given(random: Random, female: boolean): string {
    const list = female ? FEMALE : MALE;
    return random.chance(0.25) ? random.pick(list) : random.pick(list) + random.pick(list);
  },
  nickname(random: Random, name: string): string {
    const last = name.slice(-1);
    return random.pick([`阿${last}`, `小${last}`, `老${name.slice(0, 1)}`, `${last}哥`, `${last}子`]);
  },
};
