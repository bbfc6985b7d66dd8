/**
 * Figures of one preset over its folders: mean, lowest and highest, bootstrap interval; and the
 * table of all presets as it stands in docs/methods.md.
 */

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
    const known = runs.map(value).filter((v) => !Number.isNaN(v));
    return {
      name,
      mean: mean(known),
      lowest: known.length > 0 ? Math.min(...known) : Number.NaN,
      highest: known.length > 0 ? Math.max(...known) : Number.NaN,
      interval: bootstrapInterval(known, mean),
    };
  });
  const pooled = Object.entries(pooledFigures(runs)).map(([name, value]) => ({
    name,
    mean: value(runs),
    lowest: Number.NaN,
    highest: Number.NaN,
    interval: bootstrapInterval(runs, value),
  }));
  return [...perFolder, ...pooled];
}

/** Figures for which one folder is too small: its members, roles and catchments are counted together. */
function pooledFigures(
  runs: readonly FolderRun[],
): Readonly<Record<string, (runs: readonly FolderRun[]) => number>> {
  const roles = Object.keys(runs[0]?.score.roles ?? {});
  const ofRole = (of: readonly FolderRun[], role: string) =>
    addCounts(of.flatMap(({ score }) => score.roles[role] ?? []));
  return {
    "roles macro-F1 (pooled)": (of) =>
      macroF1(Object.fromEntries(roles.map((role) => [role, ofRole(of, role)]))),
    ...Object.fromEntries(
      roles.map((role) => [`  ${role} F1 (pooled)`, (of: readonly FolderRun[]) => f1(ofRole(of, role))]),
    ),
    "calibration error (pooled)": (of) => calibrationError(of.flatMap(({ score }) => score.membership)),
    "wastewater catchments F1 (pooled)": (of) =>
      f1(addCounts(of.map(({ score }) => score.wastewaterCatchments))),
    "share of folders with a false catchment alert": (of) =>
      mean(
        of.map(({ score }) => (score.wastewaterCatchments.claimed > score.wastewaterCatchments.hits ? 1 : 0)),
      ),
  };
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

/** Columns of the table in docs/methods.md: heading and figure. */
const COLUMNS: readonly (readonly [heading: string, figure: string])[] = [
  ["members F1", "members F1"],
  ["precision", "members precision"],
  ["recall", "members recall"],
  ["group Jaccard", "group Jaccard"],
  ["roles macro-F1", "roles macro-F1 (pooled)"],
  ["deals F1", "deals F1"],
  ["innocents listed", "innocents flagged"],
  ["calibration error", "calibration error (pooled)"],
  ["users of hidden phones F1", "hidden phone users F1"],
  ["hand-overs F1", "SIM hand-overs F1"],
  ["waste-water catchments F1", "wastewater catchments F1 (pooled)"],
  ["groups", "groups found"],
  ["deals called", "deals called"],
];

/** A row for each preset: mean, 95 % interval, and the lowest folder of members F1. */
export function markdownTable(presets: readonly (readonly FolderRun[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rows = presets.map((runs) => {
    const all = new Map(figures(runs).map((figure) => [figure.name, figure]));
    const cells = COLUMNS.map(([, name]) => all.get(name)!).map(cell);
    return line([`${runs[0]!.preset} (${runs.map(({ seed }) => seed).join(", ")})`, ...cells]);
  });
  const head = ["cities (seeds)", ...COLUMNS.map(([heading]) => heading)];
  return [line(head), line(head.map(() => "---")), ...rows].join("\n");
}

function cell({ name, mean: value, lowest, interval: [low, high] }: Figure): string {
  if (Number.isNaN(value)) return "–";
  const short = (v: number) =>
    Math.abs(v) > 1.5 ? v.toFixed(Math.abs(v) >= 100 ? 0 : 1) : v.toFixed(3).replace(/^0(?=\.)/, "");
  const worst = name === "members F1" ? `; lowest ${short(lowest)}` : "";
  return value === low && value === high
    ? short(value)
    : `${short(value)} [${short(low)}, ${short(high)}${worst}]`;
}

function show(value: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(Math.abs(value) >= 100 ? 0 : 3);
}
