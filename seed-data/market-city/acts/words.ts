/** Remarks on payments, declared goods and carriers: the same for all kinds of business. */
import type { Random } from "../../generator/random.ts";

const REMARKS = [
  "转账",
  "微信转账",
  "谢谢",
  "货款",
  "收款",
  "二维码收款",
  "还你",
  "定金",
  "尾款",
  "辛苦了",
  "订单",
];

export const remark = (random: Random): string => (random.chance(0.3) ? random.pick(REMARKS) : "");

const GOODS = [
  "日用品",
  "食品",
  "衣物",
  "茶叶",
  "电子配件",
  "化妆品",
  "文件",
  "钥匙",
  "玩具",
  "鞋",
  "水果",
  "数码产品",
];

export const declared = (random: Random): string => (random.chance(0.1) ? "" : random.pick(GOODS));

const EXPRESS = ["顺行速运", "通达快递", "韵丰快递", "极风快递", "邮路"];
const SAME_CITY = ["闪速送", "跑腿侠", "顺路达"];

export const express = (random: Random): string => random.pick(EXPRESS);
export const sameCity = (random: Random): string => random.pick(SAME_CITY);

/** Whole or odd, as prices are. */
export function priceOf(random: Random, median: number, sigma: number, round: number): number {
  const raw = random.logNormal(median, sigma);
  if (!random.chance(round))
    return Math.max(1, random.chance(0.65) ? Math.round(raw) : Math.round(raw * 10) / 10);
  const step = raw > 400 ? 50 : raw > 60 ? 10 : 5;
  return Math.max(step, Math.round(raw / step) * step);
}
