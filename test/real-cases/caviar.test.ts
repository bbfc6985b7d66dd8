/** Project CAVIAR (Morselli 2009): wiretapped calls of a drug importation, with published centralities. */
import { describe, expect, it } from "vitest";
import { betweenness } from "../../server/analysis/metrics/centralities.ts";
import { reportNotRun } from "../not-run.ts";
import { HOW_TO_GET_REAL_CASES, readPublished, realCaseFolder } from "./folder.ts";
import { analysedFolder, analysedTies, type LoadedCase } from "./load.ts";
import { graphOfTies, type NamedGraph } from "./tie-graphs.ts";

const LEADERS = ["N1", "N12", "N3"];

/** Largest difference from the published column, over all nodes published. */
function worstDifference(
  { graph, persons }: NamedGraph,
  published: readonly Record<string, string>[],
): number {
  const found = betweenness(graph, "inverse-weight");
  expect(persons).toHaveLength(published.length);
  return Math.max(
    ...published.map(({ Nodes, Betweenness }) =>
      Math.abs(found[persons.indexOf(`N${Nodes}`)]! - Number(Betweenness)),
    ),
  );
}

function byLeadership({ result }: LoadedCase): string[] {
  return [...result.persons].sort((a, b) => b.leadership - a.leadership).map(({ person_id }) => person_id);
}

const caviar = realCaseFolder("caviar");
if (caviar === undefined) {
  it("CAVIAR is listed as not run", () => reportNotRun("real-cases", HOW_TO_GET_REAL_CASES));
} else {
  describe("CAVIAR, the whole network", async () => {
    const calls = readPublished(caviar, "edges_full_directed.csv").map(
      ({ source, target, calls: weight }) => ({
        from: source!,
        to: target!,
        weight: weight!,
        directed: true,
      }),
    );
    const persons = readPublished(caviar, "nodes.csv").map(({ id }) => id!);
    const loaded = await analysedTies(persons, calls);

    it.each(["undirected", "directed"] as const)("betweenness is the published one: %s", (form) => {
      const { persons, ties } = loaded.tables;
      const network = graphOfTies(persons.ids, ties, form, () => true);
      const published = readPublished(caviar, `reference_centralities_full_${form}.csv`);
      expect(worstDifference(network, published)).toBeLessThan(1e-9);
    });

    it("ranks the mastermind, the organiser of the cocaine and the lieutenant first", () => {
      expect(byLeadership(loaded).slice(0, 3)).toEqual(LEADERS);
    });
  });

  describe("CAVIAR, eleven phases", async () => {
    const loaded = await analysedFolder(`${caviar}/case`);
    const { persons, ties } = loaded.tables;
    const times = [...new Set(ties.at)].sort((a, b) => a - b);

    it("are told apart by the time of their ties", () => {
      expect(times).toHaveLength(11);
    });

    it.each(times.map((at, phase) => [phase + 1, at] as const))(
      "betweenness is the published one: phase %i",
      (phase, at) => {
        const network = graphOfTies(persons.ids, ties, "directed", (row) => ties.at[row] === at);
        const file = `reference_centralities_by_phase/phase_${String(phase).padStart(2, "0")}.csv`;
        expect(worstDifference(network, readPublished(caviar, file))).toBeLessThan(1e-9);
      },
    );

    it("ranks the mastermind, the organiser of the cocaine and the lieutenant first", () => {
      expect(byLeadership(loaded).slice(0, 3)).toEqual(LEADERS);
    });

    it("calls nobody suspect from ties alone, says why, and gives communities", () => {
      const { groups, deals, notices, persons } = loaded.result;
      expect([groups, deals]).toEqual([[], []]);
      expect(notices.map(({ code }) => code)).toContain("ties-only");
      expect(persons).toHaveLength(110);
      expect(persons.every(({ suspicion }) => suspicion === 0)).toBe(true);
      expect(new Set(persons.map(({ community }) => community)).size).toBeGreaterThan(2);
    });
  });
}
