/** What is delivered of the world, as tables, and the truth behind it. */
import { CASE_FILES, type RecordKind } from "../../../server/domain/case-folder.ts";
import type { City } from "../../generator/generate-city.ts";
import type { CaseTable } from "../../generator/records/tables.ts";
import { sortVisits } from "../acts/acts.ts";
import type { World } from "../world.ts";
import { actRows } from "./act-rows.ts";
import { deliver, type Row } from "./deliver.ts";
import { policeRows } from "./police.ts";
import { registerRows } from "./register-rows.ts";
import { tellTruth } from "./truth.ts";
import { sampleWasteWater } from "./waste-water.ts";

export function makeRecords(world: World): City {
  const withPolice = world.parameters.kind !== "no-police";
  sortVisits(world);
  const delivered = deliver(world);
  const police = policeRows(world, delivered);
  const water = sampleWasteWater(world);
  const shuffled = (rows: readonly Row[]): Row[] => delivered.random.shuffle([...rows]);
  const rows: Record<string, readonly Row[]> = {
    ...registerRows(world, delivered, withPolice),
    ...actRows(world, delivered),
    wastewater: shuffled(water.rows),
  };
  if (withPolice) for (const [kind, made] of Object.entries(police)) rows[kind] = shuffled(made);
  const established = withPolice ? police.phone_users.map(({ phone_id }) => String(phone_id)) : [];
  return {
    tables: Object.fromEntries(
      Object.entries(rows)
        .filter(([, made]) => made.length > 0)
        .map(([kind, made]) => [kind, table(kind as RecordKind, made)]),
    ),
    truth: tellTruth(world, delivered, new Set(established), water.rises),
  };
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
