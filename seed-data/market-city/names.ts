/** Invented names of people. */
import type { Random } from "../generator/random.ts";

const SURNAMES = [..."王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"];
const FIRST = [..."建志晓文海春雨思家永国明佳嘉子浩欣美秀丽玉金伟俊宏天小云庆德世"];
const LAST_MAN = [..."强军伟涛斌鹏杰波辉勇刚平华龙飞超明亮峰磊"];
const LAST_WOMAN = [..."芳娟敏静丽燕玲霞红萍英梅莉婷雪慧琴洁兰倩"];

export function makeName(random: Random, sex: "男" | "女", surname = random.pick(SURNAMES)): string {
  const last = random.pick(sex === "男" ? LAST_MAN : LAST_WOMAN);
  return random.chance(0.22) ? surname + last : surname + random.pick(FIRST) + last;
}

export const surnameOf = (name: string): string => name.slice(0, 1);
