/**
 * `npm run accuracy -- --real`: what ties alone tell of the real, published cases, with
 * bootstrap intervals over persons. The samples are small: read the intervals, not the points.
 */
import { Random } from "../../seed-data/generator/random.ts";
import { adjustedRand } from "../../server/analysis/communities/adjusted-rand.ts";
import { analyseTies } from "../../server/analysis/ties/analyse-ties.ts";
import { layersOfTies } from "../../server/analysis/ties/tie-layers.ts";
import { reportNotRun } from "../not-run.ts";
import { HOW_TO_GET_REAL_CASES, readPublished, realCaseFolder } from "../real-cases/folder.ts";
import { analysedFolder } from "../real-cases/load.ts";
import { montagnaTruth } from "../real-cases/montagna-truth.ts";
import { auc } from "./measures.ts";

const RESAMPLES = 2000;

interface Ranked {
  readonly score: number;
  readonly leads: boolean;
}

/** Prints a line per figure: value, 95 % interval, what is to be beaten. */
export async function reportRealCases(): Promise<void> {
  const caviar = realCaseFolder("caviar");
  const montagna = realCaseFolder("montagna");
  if (!caviar || !montagna) return reportNotRun("real-cases", HOW_TO_GET_REAL_CASES);

  const { result } = await analysedFolder(`${caviar}/case`);
  const named = new Set(
    readPublished(caviar, "nodes.csv").flatMap(({ id, role_text }) => (role_text ? [id!] : [])),
  );
  const ranked = result.persons.map(({ person_id, leadership }) => ({
    score: leadership,
    leads: named.has(person_id),
  }));
  figure("CAVIAR, 23 named by police: AUC", ranked, aucOf, ".815 (degree)");
  figure("CAVIAR: precision at 23", ranked, (sample) => precisionAt(sample, 23), ".61");

  const { tables } = await analysedFolder(`${montagna}/case`);
  const { leaders, familyOf } = montagnaTruth(montagna);
  const all = layersOfTies(tables.ties);
  const ids = tables.persons.ids;
  const families = [...new Set(familyOf.values())];
  const family = ids.map((id) => families.indexOf(familyOf.get(id) ?? ""));
  for (const [title, names, aucToBeat, randToBeat] of [
    ["calls", ["call"], ".768", ".575"],
    ["meetings", ["meeting"], ".797", ".430"],
    ["calls and meetings", ["call", "meeting"], ".808", ".539"],
    ["all layers", ["call", "meeting", "kinship"], ".808", ".539"],
  ] as const) {
    const layers = all.filter(({ name }) => (names as readonly string[]).includes(name));
    const { community, leadership } = analyseTies(ids.length, layers, { seed: 1 });
    const tied = [...ids.keys()].filter((person) => leadership[person]! > 0);
    figure(
      `Montagna, ${title}: AUC of leaders`,
      tied.map((person) => ({ score: leadership[person]!, leads: leaders.has(ids[person]!) })),
      aucOf,
      aucToBeat,
    );
    const nodes = tied.filter((person) => family[person]! >= 0);
    figure(
      `Montagna, ${title}: families, adjusted Rand`,
      nodes,
      (sample) => adjustedRand(community, family, sample),
      randToBeat,
    );
  }
}

function aucOf(sample: readonly Ranked[]): number {
  const scores = (leads: boolean) => sample.filter((one) => one.leads === leads).map(({ score }) => score);
  return auc(scores(true), scores(false));
}

function precisionAt(sample: readonly Ranked[], count: number): number {
  const first = [...sample].sort((a, b) => b.score - a.score).slice(0, count);
  return first.filter(({ leads }) => leads).length / count;
}

function figure<T>(
  title: string,
  items: readonly T[],
  measure: (sample: readonly T[]) => number,
  toBeat: string,
): void {
  const random = new Random(title);
  const values = Array.from({ length: RESAMPLES }, () => measure(items.map(() => random.pick(items))))
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (share: number) => values[Math.floor(share * (values.length - 1))]!.toFixed(3);
  process.stdout.write(
    `${title.padEnd(58)} ${measure(items).toFixed(3)}  (${at(0.025)} – ${at(0.975)}; to beat: ${toBeat})\n`,
  );
}
