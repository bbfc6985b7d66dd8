/** Registered holder of each phone of a written case folder; empty where nobody is registered. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Reads a generated `phones.csv`, whose cells hold neither commas nor quotes. */
export function phoneHolders(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, "phones.csv");
  if (!existsSync(file)) return new Map();
  const [head, ...rows] = readFileSync(file, "utf8")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const phone = head?.indexOf("phone_id") ?? -1;
  const holder = head?.indexOf("holder_person_id") ?? -1;
  return new Map(rows.map((row) => [row[phone] ?? "", row[holder] ?? ""]));
}
