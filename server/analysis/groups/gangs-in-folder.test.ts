import { describe, expect, test } from "vitest";
import { probabilityOf } from "../models/logistic.ts";
import { folderShift } from "./gangs-in-folder.ts";

const HONEST = Array.from({ length: 200 }, () => -8);
const DOUBTFUL = Math.log(2.5);
const SURE = [5, 6, 7];

function doubtfulAmong(others: readonly number[]): number {
  return probabilityOf(DOUBTFUL + folderShift([DOUBTFUL, ...others]));
}

describe("how many gangs a folder holds", () => {
  test("a doubtful business is likelier a gang beside sure ones than alone", () => {
    expect(doubtfulAmong([...HONEST, ...SURE])).toBeGreaterThan(0.7);
    expect(doubtfulAmong(HONEST)).toBeLessThan(0.55);
  });

  test("honest trades beside it change nothing that would be read", () => {
    expect(Math.abs(doubtfulAmong(HONEST) - doubtfulAmong([]))).toBeLessThan(0.01);
  });

  test("one gang beyond doubt stays one, where there is no other", () => {
    expect(probabilityOf(5 + folderShift([5, ...HONEST]))).toBeGreaterThan(0.98);
  });

  test("a hundred doubtful trades are an unknown everyday life, not twenty gangs", () => {
    const crowd = Array.from({ length: 160 }, () => -2.5);
    expect(folderShift([...crowd, ...SURE])).toBeLessThanOrEqual(Math.log(1.5));
    expect(doubtfulAmong([...crowd, ...SURE])).toBeLessThan(0.8);
  });

  test("where none is beyond doubt, a crowd of doubtful trades lifts none of them", () => {
    const crowd = Array.from({ length: 160 }, () => -1.5);
    expect(folderShift(crowd)).toBeLessThanOrEqual(0);
    expect(folderShift([...crowd, DOUBTFUL])).toBeLessThanOrEqual(0);
  });

  test("a weaker business never raises another: fewer records never strengthen", () => {
    for (const weaker of [-1, 0, 1]) {
      expect(folderShift([weaker - 1, DOUBTFUL])).toBeLessThan(folderShift([weaker, DOUBTFUL]));
    }
  });
});
