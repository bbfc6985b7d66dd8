/** The tables of the case folder: opaque ids, rows in random order, numbers that nobody can have. */
import { CASE_FILES, type RecordKind } from "../../../server/domain/case-folder.ts";
import type { Random } from "../../generator/random.ts";
import { type Ids, opaqueIds } from "../../generator/records/ids.ts";
import type { CaseFolder, CaseTable } from "../../generator/records/tables.ts";
import type { City } from "../city.ts";
import type { Seen } from "./observe.ts";
import type { PoliceRecords } from "./police-files.ts";
import { policeRows } from "./police-rows.ts";
import { type Cells, registerRows } from "./register-rows.ts";
import { trafficRows } from "./traffic-rows.ts";
import type { WasteSample } from "./waste-water.ts";

export interface Recorded {
  readonly seen: Seen;
  readonly police: PoliceRecords;
  readonly waste: readonly WasteSample[];
}

/** Order of sources in register-rows.ts. */
const SOURCE_OF: Readonly<Partial<Record<RecordKind, number>>> = {
  contacts: 0,
  phones: 0,
  payments: 1,
  accounts: 1,
  parcels: 2,
  sightings: 3,
  wastewater: 4,
};
const POLICE_SOURCE = 5;

export function makeTables(city: City, recorded: Recorded): { ids: Ids; tables: CaseFolder } {
  const random = city.random.fork("tables");
  const rows: Partial<Record<RecordKind, readonly ((ids: Ids) => Cells)[]>> = {
    ...registerRows(city, random),
    ...trafficRows(city, recorded.seen),
    ...policeRows(city, recorded.police, recorded.waste),
  };
  const kinds = Object.entries(rows) as [RecordKind, readonly ((ids: Ids) => Cells)[]][];
  const ids = opaqueIds(random, Object.fromEntries(kinds.map(([kind, { length }]) => [kind, length])));
  const tables: Partial<Record<RecordKind, CaseTable>> = {};
  for (const [kind, made] of kinds)
    if (made.length > 0) tables[kind] = table(kind, made, ids, random.fork(`order ${kind}`));
  return { ids, tables };
}

function table(
  kind: RecordKind,
  made: readonly ((ids: Ids) => Cells)[],
  ids: Ids,
  random: Random,
): CaseTable {
  const columns = Object.keys(CASE_FILES[kind].columns);
  const order = random.shuffle([...made.keys()]);
  return {
    columns,
    length: made.length,
    *rows() {
      for (const index of order) {
        const cells: Cells = {
          [CASE_FILES[kind].id]: ids(kind, index),
          source_id: ids("sources", SOURCE_OF[kind] ?? POLICE_SOURCE),
          ...made[index]?.(ids),
        };
        yield columns.map((column) => String(cells[column] ?? ""));
      }
    },
  };
}
