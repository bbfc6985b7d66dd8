/** Operation Montagna (Cavallaro et al. 2020): meetings and calls of two Mafia families. */
import { describe, expect, it } from "vitest";
import { adjustedRand } from "../../server/analysis/communities/adjusted-rand.ts";
import { removeByBetweenness } from "../../server/analysis/disruption/sequential-removal.ts";
import { analyseTies } from "../../server/analysis/ties/analyse-ties.ts";
import { layersOfTies } from "../../server/analysis/ties/tie-layers.ts";
import { auc } from "../accuracy/measures.ts";
import { reportNotRun } from "../not-run.ts";
import { HOW_TO_GET_REAL_CASES, readPublished, realCaseFolder } from "./folder.ts";
import { analysedFolder } from "./load.ts";
import { montagnaTruth } from "./montagna-truth.ts";
import { graphOfTies } from "./tie-graphs.ts";

const montagna = realCaseFolder("montagna");
if (montagna === undefined) {
  it("Montagna is listed as not run", () => reportNotRun("real-cases", HOW_TO_GET_REAL_CASES));
} else {
  describe("Montagna", async () => {
    const { tables, result } = await analysedFolder(`${montagna}/case`);
    const { persons, ties } = tables;
    const { leaders, familyOf } = montagnaTruth(montagna);

    it.each([
      ["meeting", "sequential_meeting_Unweighted.csv"],
      ["call", "sequential_phone_calls_Unweighted.csv"],
    ])("removal by betweenness leaves what was published: %s", (layer, file) => {
      const { graph } = graphOfTies(persons.ids, ties, "undirected", (row) => ties.layer[row] === layer);
      const published = readPublished(montagna, `reference_disruption/${file}`).map((row) =>
        Number(row.Betweenness),
      );
      const found = removeByBetweenness(graph, 5).map((removal) => removal.largestComponent);
      expect(found.map((share) => share.toFixed(12))).toEqual(
        published.slice(1, 6).map((share) => share.toFixed(12)),
      );
    });

    it("ranks boss, underboss and executives above the rest, better than PageRank on added-up weights", () => {
      const tied = new Set([...ties.from, ...ties.to].map((person) => persons.ids[person]!));
      const ranked = result.persons.filter(({ person_id }) => tied.has(person_id));
      const scores = (wanted: boolean) =>
        ranked
          .filter(({ person_id }) => leaders.has(person_id) === wanted)
          .map(({ leadership }) => leadership);
      expect(scores(true)).toHaveLength(17);
      expect(auc(scores(true), scores(false))).toBeGreaterThan(0.808);
    });

    it("puts the families apart by calls, better than modularity at its usual resolution", () => {
      const calls = layersOfTies(ties).filter(({ name }) => name === "call");
      const { community, leadership } = analyseTies(persons.ids.length, calls, { seed: 1 });
      const nodes = [...persons.ids.keys()].filter(
        (person) => leadership[person]! > 0 && familyOf.has(persons.ids[person]!),
      );
      const families = [...new Set(familyOf.values())];
      const family = persons.ids.map((id) => families.indexOf(familyOf.get(id) ?? ""));
      expect(nodes).toHaveLength(28);
      expect(adjustedRand(community, family, nodes)).toBeGreaterThan(0.575);
    });

    it("names no group, since nothing shows what anybody did", () => {
      expect(result.groups).toEqual([]);
      expect(result.notices.map(({ code }) => code)).toContain("ties-only");
    });
  });
}
