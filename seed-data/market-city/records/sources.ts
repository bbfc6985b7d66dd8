/** Which authority delivered which files, under which instrument; all of them invented. */
import { DAY, isoTime } from "../../generator/clock.ts";
import type { Row } from "../../generator/records/row-table.ts";
import type { World } from "../world.ts";

interface Source {
  readonly kind: string;
  readonly title: string;
  readonly reliability: string;
  readonly files: readonly string[];
  readonly police?: true;
}

const SOURCES: readonly Source[] = [
  { kind: "telecom", title: "通信记录调取结果", reliability: "A", files: ["phones", "contacts"] },
  { kind: "payment", title: "账户及支付流水", reliability: "A", files: ["accounts", "payments"] },
  { kind: "courier", title: "快递与同城配送订单", reliability: "B", files: ["parcels"] },
  { kind: "sighting", title: "视频与卡口轨迹", reliability: "B", files: ["vehicles", "sightings"] },
  { kind: "laboratory", title: "污水监测", reliability: "A", files: ["wastewater"] },
  { kind: "open", title: "人口与地址登记", reliability: "B", files: ["persons", "places", "ties"] },
  { kind: "open", title: "易制毒化学品流向", reliability: "B", files: ["chemicals"] },
  {
    kind: "police_record",
    title: "办案资料",
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

export interface Sources {
  readonly rows: readonly Row[];
  /** The id of the source that delivered a file. */
  readonly of: (file: string) => string;
}

export function nameSources(
  { parameters, end }: World,
  newIds: (kind: "sources", count: number) => string[],
): Sources {
  const list = SOURCES.filter(({ police }) => !police || parameters.kind !== "no-police");
  const ids = newIds("sources", list.length);
  return {
    rows: list.map(({ kind, title, reliability }, i) => ({
      source_id: ids[i] ?? "",
      kind,
      title,
      authority: `墟公（禁）调证字〔2026〕${2203 + i * 11}号`,
      collected_at: isoTime(end + (2 + (i % 3)) * DAY + 9.5 * 3600),
      reliability,
    })),
    of: (file) => ids[list.findIndex(({ files }) => files.includes(file))] ?? "",
  };
}
