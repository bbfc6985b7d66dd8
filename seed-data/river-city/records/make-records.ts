/** What is delivered of the world, as tables, and the truth behind it. */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import type { City } from "../../generator/generate-city.ts";
import { type Row, tableOf } from "../../generator/records/row-table.ts";
import type { World } from "../world.ts";
import { actRows } from "./act-rows.ts";
import { deliver } from "./deliver.ts";
import { setFlags } from "./flags.ts";
import { keepPoliceRecords } from "./police.ts";
import { registerRows } from "./register-rows.ts";
import { sourceOf, sourceRows, sourcesOf } from "./sources.ts";
import { tellTruth } from "./truth.ts";
import { sampleWasteWater } from "./waste-water.ts";

export function makeRecords(world: World): City {
  const withPolice = world.parameters.kind !== "no-police";
  const delivered = deliver(world, sourcesOf(world).length);
  setFlags(world);
  const police = withPolice ? keepPoliceRecords(world, delivered) : null;
  const registers = registerRows(world, delivered);
  const water = sampleWasteWater(world);
  const rows: Partial<Record<RecordKind, readonly Row[]>> = {
    sources: sourceRows(world, delivered.sources),
    ...registers.rows,
    ...actRows(world, delivered),
    ...police,
    wastewater: water.rows,
  };
  const tables = Object.fromEntries(
    (Object.entries(rows) as [RecordKind, readonly Row[]][])
      .filter(([, some]) => some.length > 0)
      .map(([kind, some]) => [
        kind,
        tableOf(delivered.random, kind, some, sourceOf(world, delivered.sources, kind)),
      ]),
  );
  const truth = tellTruth(world, delivered, {
    holders: registers.holders,
    established: new Set((police?.phone_users ?? []).map(({ phone_id }) => String(phone_id))),
    rises: water.rises,
  });
  return { tables, truth };
}
