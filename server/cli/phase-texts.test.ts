import { describe, expect, it } from "vitest";
import { ANALYSIS_PHASES } from "../analysis/case/analyse-case-tables.ts";
import { phaseText } from "./phase-texts.ts";

describe("phaseText", () => {
  it("names every phase of the analysis in Chinese", () => {
    for (const phase of ["load", ...ANALYSIS_PHASES, "save"]) {
      expect(phaseText(`analyze.${phase}`, "zh")).toMatch(/^分析：\p{Script=Han}+$/u);
    }
    expect(phaseText("import.contacts", "en")).toBe("Importing: contacts");
  });
});
