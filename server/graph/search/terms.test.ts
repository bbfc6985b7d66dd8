import { describe, expect, it } from "vitest";
import { bestText, normalise, score, searchTerms } from "./terms.ts";

const reach = (text: string, typed: string) => score(searchTerms([text]), normalise(typed));

describe("search terms", () => {
  it("finds by the whole, the beginning and the inside of a text", () => {
    expect(reach("欧阳娜娜", "欧阳娜娜")).toBe(6);
    expect(reach("欧阳娜娜", "欧阳")).toBe(5);
    expect(reach("欧阳娜娜", "娜")).toBe(4);
    expect(reach("欧阳娜娜", "娜阳")).toBe(0);
  });

  it("finds by pinyin, whole and initials", () => {
    expect(reach("欧阳娜娜", "ouyangnana")).toBe(3);
    expect(reach("欧阳娜娜", "ouyang")).toBe(2);
    expect(reach("欧阳娜娜", "nana")).toBe(1);
    expect(reach("欧阳娜娜", "OYNN")).toBe(3);
    expect(reach("欧阳娜娜", "oy nn")).toBe(3);
  });

  it("reads surnames as surnames, and still finds the common reading", () => {
    expect(reach("单雄信", "shanxiongxin")).toBe(3);
    expect(reach("单雄信", "danxiongxin")).toBe(3);
    expect(reach("曾小贤", "zxx")).toBe(3);
    expect(reach("曾小贤", "cxx")).toBe(3);
    expect(reach("吕布", "lvbu")).toBe(3);
  });

  it("overlooks case, width, spaces and hyphens", () => {
    expect(reach("川A·88X88", "川a88x")).toBe(5);
    expect(reach("SF-1000 2000", "ｓｆ10002000")).toBe(6);
  });

  it("keeps terms apart", () => {
    expect(score(searchTerms(["12", "34"]), "1234")).toBe(0);
    expect(score(searchTerms([" ", "-"]), "1")).toBe(0);
  });

  it("names the text that matched best", () => {
    expect(bestText(["老王的店", "王二", "10086王"], "王二")).toBe("王二");
    expect(bestText(["阿强", "强哥"], "qg")).toBe("强哥");
  });
});
