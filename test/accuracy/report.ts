/** Figures of one preset over its folders: mean, lowest and highest, bootstrap interval. */

import {
  addCounts,
  bootstrapInterval,
  calibrationError,
  f1,
  macroF1,
  mean,
  precision,
  recall,
} from "./measures.ts";
import type { FolderScore } from "./score.ts";

export interface FolderRun {
  readonly folder: string;
  readonly preset: string;
  readonly seed: number;
  readonly records: number;
  readonly seconds: number;
  readonly score: FolderScore;
}

export interface Figure {
  readonly name: string;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  readonly interval: readonly [number, number];
}

const PER_FOLDER: Readonly<Record<string, (run: FolderRun) => number>> = {
  "members F1": ({ score }) => f1(score.members),
  "members precision": ({ score }) => precision(score.members),
  "members recall": ({ score }) => recall(score.members),
  "group Jaccard": ({ score }) => mean(score.groupJaccards),
  "roles macro-F1 (per folder)": ({ score }) => macroF1(score.roles),
  "deals F1": ({ score }) => f1(score.deals),
  "deals precision": ({ score }) => precision(score.deals),
  "deals recall": ({ score }) => recall(score.deals),
  "innocents flagged": ({ score }) => score.innocentsFlagged,
  "  of these straw holders": ({ score }) => score.strawsFlagged,
  "customers listed as members": ({ score }) => score.usersFlagged,
  "calibration error (per folder)": ({ score }) => calibrationError(score.membership),
  "hidden phone users F1": ({ score }) => f1(score.phoneUsers),
  "hidden phone users precision": ({ score }) => precision(score.phoneUsers),
  "SIM hand-overs F1": ({ score }) => f1(score.phoneSwaps),
  "wastewater weeks F1": ({ score }) => f1(score.wastewaterWeeks),
  "groups found": ({ score }) => score.groupsFound,
  "deals called": ({ score }) => score.dealsCalled,
  seconds: ({ seconds }) => seconds,
};

export function figures(runs: readonly FolderRun[]): Figure[] {
  const perFolder = Object.entries(PER_FOLDER).map(([name, value]) => {
    const values = runs.map(value);
    const known = values.filter((v) => !Number.isNaN(v));
    return {
      name,
      mean: mean(values),
      lowest: known.length > 0 ? Math.min(...known) : Number.NaN,
      highest: known.length > 0 ? Math.max(...known) : Number.NaN,
      interval: bootstrapInterval(values),
    };
  });
  return [...perFolder, ...pooled(runs)];
}

/** Figures for which one folder is too small: its members, roles and catchments are counted together. */
function pooled(runs: readonly FolderRun[]): Figure[] {
  const roles = Object.keys(runs[0]?.score.roles ?? {});
  const pooledRoles = Object.fromEntries(
    roles.map((role) => [role, addCounts(runs.flatMap(({ score }) => score.roles[role] ?? []))]),
  );
  const single = (name: string, value: number): Figure => ({
    name,
    mean: value,
    lowest: value,
    highest: value,
    interval: [Number.NaN, Number.NaN],
  });
  return [
    single("roles macro-F1 (pooled)", macroF1(pooledRoles)),
    ...roles.map((role) => single(`  ${role} F1 (pooled)`, f1(pooledRoles[role] as never))),
    single("calibration error (pooled)", calibrationError(runs.flatMap(({ score }) => score.membership))),
    single(
      "wastewater catchments F1 (pooled)",
      f1(addCounts(runs.map(({ score }) => score.wastewaterCatchments))),
    ),
    single(
      "share of folders with a false catchment alert",
      mean(
        runs.map(({ score }) =>
          score.wastewaterCatchments.claimed > score.wastewaterCatchments.hits ? 1 : 0,
        ),
      ),
    ),
  ];
}

/** One folder in a line. */
export function folderLine({ folder, records, seconds, score }: FolderRun): string {
  const parts = [
    `${score.groupsFound} groups`,
    `members P ${show(precision(score.members))} R ${show(recall(score.members))}`,
    `Jaccard ${show(mean(score.groupJaccards))}`,
    `roles ${show(macroF1(score.roles))}`,
    `deals P ${show(precision(score.deals))} R ${show(recall(score.deals))}`,
    `phones ${show(f1(score.phoneUsers))}`,
    `swaps ${show(f1(score.phoneSwaps))}`,
    `innocents ${score.innocentsFlagged}`,
    `customers ${score.usersFlagged}`,
    `${records} records in ${seconds.toFixed(1)} s`,
  ];
  return `${folder}: ${parts.join(" · ")}`;
}

/** A plain-text table. */
export function table(preset: string, runs: readonly FolderRun[]): string {
  const lines = figures(runs).map(({ name, mean: m, lowest, highest, interval: [low, high] }) =>
    [
      name.padEnd(46),
      show(m).padStart(8),
      show(lowest).padStart(8),
      show(highest).padStart(8),
      `${show(low)}–${show(high)}`.padStart(15),
    ].join(" "),
  );
  const head = [
    "figure".padEnd(46),
    "mean".padStart(8),
    "lowest".padStart(8),
    "highest".padStart(8),
    "95 % of mean".padStart(15),
  ].join(" ");
  return [
    `── ${preset}: ${runs.length} folders (seeds ${runs.map((run) => run.seed).join(" ")})`,
    head,
    ...lines,
  ].join("\n");
}

function show(value: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(Math.abs(value) >= 100 ? 0 : 3);
}
