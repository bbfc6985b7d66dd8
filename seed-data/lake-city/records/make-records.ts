/** What is delivered of the world as tables with their sources, and the truth behind it. */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import { DAY, HOUR, isoTime } from "../../generator/clock.ts";
import type { City } from "../../generator/generate-city.ts";
import { type Row, tableOf } from "../../generator/records/row-table.ts";
import type { World } from "../types.ts";
import { deliver } from "./deliver.ts";
import { chemicalSales, sampleWasteWater } from "./measured.ts";
import { keepPoliceRecords, setFlags } from "./police.ts";
import { actRows, registerRows } from "./rows.ts";
import { tellTruth } from "./truth.ts";

/** Authorities and the files that each delivered; instruments are invented. */
const SOURCES: readonly {
  kind: string;
  title: string;
  reliability: string;
  files: readonly string[];
  police?: true;
}[] = [
  { kind: "telecom", title: "通信运营商话单", reliability: "A", files: ["phones", "contacts"] },
  { kind: "payment", title: "支付机构与银行流水", reliability: "A", files: ["accounts", "payments"] },
  { kind: "courier", title: "寄递企业面单", reliability: "B", files: ["parcels"] },
  { kind: "sighting", title: "卡口与门禁记录", reliability: "B", files: ["vehicles", "sightings"] },
  { kind: "laboratory", title: "污水监测", reliability: "A", files: ["wastewater"] },
  {
    kind: "open",
    title: "人口、地址与易制毒化学品登记",
    reliability: "B",
    files: ["persons", "places", "ties", "chemicals"],
  },
  {
    kind: "police_record",
    title: "办案系统导出",
    reliability: "B",
    files: ["cases", "case_persons", "seizures", "drug_tests"],
    police: true,
  },
  { kind: "statement", title: "笔录", reliability: "C", files: ["statements"], police: true },
  {
    kind: "device_extraction",
    title: "手机取证清单",
    reliability: "A",
    files: ["phone_users"],
    police: true,
  },
];

export function makeRecords(world: World): City {
  const withPolice = world.parameters.kind !== "no-police";
  setFlags(world);
  const delivered = deliver(world);
  const police = withPolice ? keepPoliceRecords(world, delivered) : null;
  const water = sampleWasteWater(world);
  const sources = SOURCES.filter((source) => withPolice || !source.police);
  const sourceOf = (file: string) => `s${sources.findIndex(({ files }) => files.includes(file)) + 1}`;
  const rows: Record<string, readonly Row[]> = {
    sources: sources.map(({ kind, title, reliability }, i) => ({
      source_id: `s${i + 1}`,
      kind,
      title,
      authority: `泽（禁）调证字〔2026〕${3107 + i * 3}号`,
      collected_at: isoTime(world.end + (2 + (i % 3)) * DAY + 9 * HOUR),
      reliability,
    })),
    ...registerRows(world, delivered),
    ...actRows(world, delivered),
    ...police,
    wastewater: water.rows,
    chemicals: chemicalSales(world, (person) => delivered.id("persons", person)),
  };
  const kinds = (Object.keys(rows) as RecordKind[]).filter((kind) => (rows[kind]?.length ?? 0) > 0);
  const tables = Object.fromEntries(
    kinds.map((kind) => [kind, tableOf(delivered.random, kind, rows[kind] ?? [], sourceOf(kind))]),
  );
  const established = new Set((police?.phone_users ?? []).map(({ phone_id }) => String(phone_id)));
  return { tables, truth: tellTruth(world, delivered, established, water.rises) };
}
