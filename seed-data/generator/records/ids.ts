/** Opaque ids: the n-th thing gets the number that a shuffled list holds at n, so ids and row order tell nothing. */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import type { Random } from "../random.ts";

const PREFIX: Partial<Record<RecordKind, string>> = {
  sources: "s",
  persons: "p",
  phones: "f",
  accounts: "a",
  vehicles: "v",
  places: "l",
  contacts: "c",
  payments: "y",
  parcels: "w",
  sightings: "g",
  cases: "k",
  seizures: "z",
  statements: "t",
  drug_tests: "d",
  wastewater: "m",
  chemicals: "h",
  ties: "b",
};

export type Ids = (kind: RecordKind, index: number) => string;

/** Ids for tables of the given lengths; an index below zero gives an empty cell. */
export function opaqueIds(random: Random, lengths: Readonly<Partial<Record<RecordKind, number>>>): Ids {
  const numbers = new Map<RecordKind, Uint32Array>();
  for (const [kind, length] of Object.entries(lengths) as [RecordKind, number][]) {
    numbers.set(kind, shuffledIndices(random.fork(`ids ${kind}`), length));
  }
  return (kind, index) => {
    const list = numbers.get(kind);
    if (index < 0 || !list) return "";
    return `${PREFIX[kind] ?? "x"}${String(list[index]).padStart(String(list.length).length, "0")}`;
  };
}

export function shuffledIndices(random: Random, length: number): Uint32Array {
  const list = Uint32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    const kept = list[i] as number;
    list[i] = list[j] as number;
    list[j] = kept;
  }
  return list;
}
