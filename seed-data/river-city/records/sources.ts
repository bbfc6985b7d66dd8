/** Which authority delivered which files, under which instrument; all of them invented. */
import { DAY, isoTime } from "../../generator/clock.ts";
import type { Row } from "../../generator/records/row-table.ts";
import type { World } from "../world.ts";

const SOURCES = [
  { kind: "telecom", title: "通话与消息记录", reliability: "A", files: ["phones", "contacts"] },
  { kind: "payment", title: "账户与交易流水", reliability: "A", files: ["accounts", "payments"] },
  { kind: "courier", title: "寄递记录", reliability: "B", files: ["parcels"] },
  { kind: "sighting", title: "卡口与轨迹记录", reliability: "B", files: ["vehicles", "sightings"] },
  { kind: "laboratory", title: "污水检测报告", reliability: "A", files: ["wastewater"] },
  { kind: "open", title: "户籍与地址资料", reliability: "B", files: ["persons", "places", "ties"] },
  {
    kind: "police_record",
    title: "警务资料",
    reliability: "B",
    files: ["cases", "case_persons", "seizures", "drug_tests"],
    police: true,
  },
  { kind: "statement", title: "询问与讯问笔录", reliability: "C", files: ["statements"], police: true },
  {
    kind: "device_extraction",
    title: "电子数据提取清单",
    reliability: "A",
    files: ["phone_users"],
    police: true,
  },
] as const;

const WITHOUT_POLICE = SOURCES.filter((source) => !("police" in source));

export function sourcesOf(world: World): readonly (typeof SOURCES)[number][] {
  return world.parameters.kind === "no-police" ? WITHOUT_POLICE : SOURCES;
}

export function sourceRows(world: World, ids: readonly string[]): Row[] {
  return sourcesOf(world).map(({ kind, title, reliability }, i) => ({
    source_id: ids[i] ?? "",
    kind,
    title,
    authority: `江汀（禁）调证字〔2026〕${5010 + i * 7}号`,
    collected_at: isoTime(world.end + (1 + (i % 4)) * DAY + 10 * 3600),
    reliability,
  }));
}

/** The id of the source that delivered a file. */
export function sourceOf(world: World, ids: readonly string[], file: string): string {
  const index = sourcesOf(world).findIndex(({ files }) => (files as readonly string[]).includes(file));
  return ids[index] ?? "";
}
