import { expect, it } from "vitest";
import { handMadeDeal, handMadeScene } from "../doubt/hand-made-scene.ts";
import { dealFindings, dealIds } from "./deal-findings.ts";

it("gives findings and gaps the same ids: by time, of one moment group after group", () => {
  const scene = handMadeScene({ contacts: [[1, 1, 0, 0, 0]] });
  const [late, early, sameMoment] = [handMadeDeal(9, {}), handMadeDeal(2, {}), handMadeDeal(9, {})];
  const deals = [[early, late], [sameMoment]];
  const ids = dealIds(deals);
  expect([early, late, sameMoment].map((deal) => ids.get(deal))).toEqual(["d0001", "d0002", "d0003"]);
  const findings = dealFindings(scene, deals, ["g01", "g02"], [0.01, 0.02, 0.03]);
  expect(findings.map(({ id, group, q }) => [id, group, q])).toEqual([
    ["d0001", "g01", 0.01],
    ["d0002", "g01", 0.02],
    ["d0003", "g02", 0.03],
  ]);
});
