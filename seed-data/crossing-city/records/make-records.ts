/** What is delivered of the world, as tables, and the truth behind it. */
import { CASE_FILES, type RecordKind } from "../../../server/domain/case-folder.ts";
import type { City } from "../../generator/generate-city.ts";
import type { CaseTable } from "../../generator/records/tables.ts";
import type { World } from "../world.ts";
import { actRows } from "./act-rows.ts";
import { type Delivered, deliver } from "./deliver.ts";
import { setFlags } from "./flags.ts";
import { keepPoliceRecords, type PoliceRecords } from "./police.ts";
import { registerRows } from "./register-rows.ts";
import type { Row } from "./rows.ts";
import { tellTruth } from "./truth.ts";
import type { WasteWater } from "./waste-water.ts";

/** Also the order in which the files draw from one source of random numbers. */
export function makeRecords(world: World, water: WasteWater): City {
  const withPolice = world.parameters.kind !== "no-police";
  const delivered = deliver(world);
  setFlags(world);
  const police = keepPoliceRecords(world, delivered.ids);
  const { holders, rows: registers } = registerRows(world, delivered, withPolice);
  const acts = actRows(world, delivered);
  const rest = shuffled(delivered, water, withPolice ? police : {});
  const truth = tellTruth(world, {
    delivered,
    holders,
    established: new Set(withPolice ? police.phone_users.map((row) => row.phone_id) : []),
    rises: water.rises,
  });
  const rows: Partial<Record<RecordKind, readonly Row[]>> = { ...registers, ...acts, ...rest };
  const tables = Object.fromEntries(
    Object.entries(rows).map(([kind, made]) => [kind, table(kind as RecordKind, made)]),
  );
  return { tables, truth };
}

function shuffled(
  { random }: Delivered,
  water: WasteWater,
  police: Partial<PoliceRecords>,
): Partial<Record<RecordKind, readonly Row[]>> {
  const files: Partial<Record<RecordKind, readonly Row[]>> = { wastewater: water.samples, ...police };
  return Object.fromEntries(Object.entries(files).map(([kind, rows]) => [kind, random.shuffle(rows)]));
}

function table(kind: RecordKind, rows: readonly Row[]): CaseTable {
  const columns = Object.keys(CASE_FILES[kind].columns);
  return {
    columns,
    length: rows.length,
    *rows() {
      for (const row of rows) yield columns.map((column) => String(row[column] ?? ""));
    },
  };
}
