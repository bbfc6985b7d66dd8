/**
 * How well double entries of persons are proposed: into the persons of generated cities, whose
 * identity numbers are given the right check character in memory only, entries are planted that
 * are somebody entered twice, and beside them people who only look it. Both with the slips and
 * gaps of real entries; rates are choices of ours.
 *
 * Precision and recall of what is proposed (log10 LR ≥ 4), recall per kind, false proposals per
 * kind of look-alike, and whether the likelihood ratio means what it says: by its size, how many
 * proposals are true.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCity } from "../../seed-data/generator/generate-city.ts";
import { presetParameters } from "../../seed-data/generator/presets.ts";
import { Random } from "../../seed-data/generator/random.ts";
import { checkOf } from "../../seed-data/generator/records/numbers.ts";
import { writeCase } from "../../seed-data/generator/write-case.ts";
import { findDuplicates } from "../../server/analysis/identity/duplicates/duplicates.ts";
import { openLedger } from "../../server/ledger/ledger.ts";
import { loadCaseTables } from "../../server/projection/case-tables/load.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { addCounts, type Counts, countSets, f1, precision, recall } from "./measures.ts";

type Row = Record<string, string>;
type Second = (first: Row, random: Random) => Row;

/** What a second entry of a person holds; columns left out are empty. */
const DOUBLES: Readonly<Record<string, Second>> = {
  "same number, name misspelt": ({ id_number, name, home_place_id }, random) => ({
    id_number: id_number!,
    name: misspelt(name!),
    home_place_id: random.chance(0.5) ? home_place_id! : "",
  }),
  "number with a slip, same name": ({ id_number, name, sex }, random) => ({
    id_number: withSlip(id_number!, random),
    name: name!,
    sex: sex!,
  }),
  "name, birth date, home": ({ name, birth_date, home_place_id }) => ({
    name: name!,
    birth_date: birth_date!,
    home_place_id: home_place_id!,
  }),
  "name, birth date, moved": ({ name, birth_date, sex }, random) => ({
    name: name!,
    birth_date: birth_date!,
    sex: sex!,
    home_place_id: random.chance(0.5) ? "elsewhere" : "",
  }),
  "known by an alias, birth date": ({ name, birth_date, sex }) => ({
    name: `阿${name!.slice(-1)}哥`,
    aliases: name!,
    birth_date: birth_date!,
    sex: sex!,
  }),
  "name and home, birth date with a slip": ({ name, birth_date, home_place_id }) => ({
    name: name!,
    birth_date: swappedDay(birth_date!),
    home_place_id: home_place_id!,
  }),
};

/** Somebody else who looks like a second entry. */
const LOOKALIKES: Readonly<Record<string, Second>> = {
  "same name and sex": ({ name, sex }, random) => ({ name: name!, sex: sex!, birth_date: anyDate(random) }),
  "same name, born the same year": ({ name, sex, birth_date }, random) => ({
    name: name!,
    sex: sex!,
    birth_date: birth_date!.slice(0, 4) + anyDate(random).slice(4),
    home_place_id: "elsewhere",
  }),
  "twin: birth date, home, surname": ({ name, sex, birth_date, home_place_id }) => ({
    name: misspelt(name!),
    sex: sex!,
    birth_date: birth_date!,
    home_place_id: home_place_id!,
  }),
  "same name, same house, another age": ({ name, sex, birth_date, home_place_id }) => ({
    name: name!,
    sex: sex!,
    birth_date: `${Number(birth_date!.slice(0, 4)) - 26}${birth_date!.slice(4, 5)}01-03`,
    home_place_id: home_place_id!,
  }),
  "filler for a number": (_, random) => ({
    name: `外${random.whole(1, 9_999)}`,
    id_number: "999999999999999999",
  }),
};

const EACH = 30;
/** Upper edges of log10 LR. */
const BINS = [5, 6, 7, 8, Number.POSITIVE_INFINITY];

export async function reportDuplicates(cities: number, firstSeed: number): Promise<void> {
  const measured: CityMeasure[] = [];
  for (let seed = firstSeed; seed < firstSeed + cities; seed++) measured.push(await measureCity(seed));
  const all = addCounts(measured.map(({ counts }) => counts));
  const lines = [
    `${cities} cities, ${EACH} of each kind in each, ${measured.reduce((sum, one) => sum + one.compared, 0)} pairs compared`,
    `precision ${precision(all).toFixed(3)}   recall ${recall(all).toFixed(3)}   F1 ${f1(all).toFixed(3)}`,
    ...Object.keys(DOUBLES).map((kind) => `${kind.padEnd(42)} proposed ${share(measured, kind)}`),
    ...Object.keys(LOOKALIKES).map((kind) => `not one: ${kind.padEnd(33)} proposed ${share(measured, kind)}`),
    `anybody else${" ".repeat(31)}proposed ${measured.reduce((sum, one) => sum + one.others, 0)}`,
    ...BINS.map((edge, at) => {
      const inside = measured.flatMap(({ proposed }) =>
        proposed.filter(({ log10Lr }) => log10Lr < edge && log10Lr >= (BINS[at - 1] ?? 4)),
      );
      const right = inside.filter(({ isTrue }) => isTrue).length;
      return `log10 LR ${BINS[at - 1] ?? 4} to ${edge}: ${right} of ${inside.length} true`;
    }),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

interface CityMeasure {
  readonly counts: Counts;
  readonly compared: number;
  readonly byKind: ReadonlyMap<string, number>;
  readonly others: number;
  readonly proposed: readonly { readonly log10Lr: number; readonly isTrue: boolean }[];
}

async function measureCity(seed: number): Promise<CityMeasure> {
  const folder = mkdtempSync(join(tmpdir(), "triplezero-duplicates-"));
  try {
    writeCase(join(folder, "whole"), generateCity(presetParameters("base", seed), seed));
    const planted = plant(join(folder, "whole", "case"), join(folder, "planted"), seed);
    const { proposals, compared } = findDuplicates(await tablesOf(join(folder, "planted")));
    const keys = proposals.map(({ person_ids }) => person_ids.join(" "));
    const real = new Set([...planted].flatMap(([key, kind]) => (kind in DOUBLES ? [key] : [])));
    const byKind = new Map<string, number>();
    for (const key of keys) {
      const kind = planted.get(key);
      if (kind) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    }
    return {
      counts: countSets(new Set(keys), real),
      compared,
      byKind,
      others: keys.filter((key) => !planted.has(key)).length,
      proposed: proposals.map(({ log10_lr }, at) => ({ log10Lr: log10_lr, isTrue: real.has(keys[at]!) })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Persons and places of a city with the planted entries among them; returns kinds by pair of ids. */
function plant(from: string, to: string, seed: number): Map<string, string> {
  const random = new Random(`duplicates ${seed}`);
  const [head, ...lines] = readFileSync(join(from, "persons.csv"), "utf8").trimEnd().split("\r\n");
  const columns = head!.split(",");
  const rows = lines.map((line): Row => {
    const row = Object.fromEntries(line.split(",").map((cell, at) => [columns[at]!, cell]));
    return { ...row, id_number: rightNumber(row.id_number ?? "") };
  });
  const homes = [...new Set(rows.map((row) => row.home_place_id!).filter((home) => home !== ""))];
  const complete = rows.filter(
    (row) => row.name && row.birth_date && row.home_place_id && row.sex && row.id_number,
  );
  const planted = new Map<string, string>();
  for (const [kind, second] of Object.entries({ ...DOUBLES, ...LOOKALIKES })) {
    for (let count = 0; count < EACH; count++) {
      const first = complete.splice(random.int(complete.length), 1)[0]!;
      const entry = second(first, random);
      if (entry.home_place_id === "elsewhere") entry.home_place_id = homes[random.int(homes.length)]!;
      const person_id = `z${planted.size}`;
      rows.push({ ...entry, person_id, source_id: first.source_id! });
      planted.set(`${first.person_id} ${person_id}`, kind);
    }
  }
  mkdirSync(to);
  const text = [head, ...rows.map((row) => columns.map((column) => row[column] ?? "").join(","))];
  writeFileSync(join(to, "persons.csv"), text.join("\r\n"));
  for (const file of ["places.csv", "sources.csv"])
    writeFileSync(join(to, file), readFileSync(join(from, file)));
  return planted;
}

async function tablesOf(folder: string) {
  const ledger = await openLedger(":memory:");
  try {
    await importCase(ledger, folder, {
      strict: true,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    return await ledger.read((connection) => loadCaseTables(connection));
  } finally {
    await ledger.close();
  }
}

function share(measured: readonly CityMeasure[], kind: string): string {
  const hits = measured.reduce((sum, { byKind }) => sum + (byKind.get(kind) ?? 0), 0);
  return `${hits} of ${measured.length * EACH}`;
}

/** The generator's numbers have a wrong check character, so that they are nobody's. */
function rightNumber(number: string): string {
  return number === "" ? "" : number.slice(0, 17) + checkOf(number.slice(0, 17));
}

function withSlip(number: string, random: Random): string {
  const at = 6 + random.int(11);
  return number.slice(0, at) + String((Number(number[at]) + random.whole(1, 9)) % 10) + number.slice(at + 1);
}

/** The last character is another that sounds alike. */
function misspelt(name: string): string {
  return name.slice(0, -1) + (name.endsWith("芳") ? "方" : "芳");
}

function anyDate(random: Random): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${random.whole(1950, 2005)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

function swappedDay(date: string): string {
  const day = (Number(date.slice(8)) % 28) + 1;
  return date.slice(0, 8) + String(day).padStart(2, "0");
}
