/** The deliveries that the folder is made of; instrument numbers are invented. */
import type { RecordKind } from "../../../server/domain/case-folder.ts";
import type { Ids } from "./ids.ts";

interface Source {
  readonly kinds: readonly RecordKind[];
  readonly row: Readonly<Record<"kind" | "title" | "authority" | "sha256" | "reliability", string>>;
}

const source = (
  kinds: readonly RecordKind[],
  kind: string,
  title: string,
  number: number,
  reliability: string,
): Source => ({
  kinds,
  row: {
    kind,
    title,
    authority: number > 0 ? `虚公（禁）调证字〔2026〕${number}号` : "",
    sha256: "",
    reliability,
  },
});

export const SOURCES: readonly Source[] = [
  source(["contacts", "phones"], "telecom", "通信记录调取", 9001, "A"),
  source(["payments", "accounts"], "payment", "支付账户及交易明细调取", 9002, "A"),
  source(["parcels"], "courier", "寄递企业运单数据", 9003, "A"),
  source(["sightings", "vehicles"], "sighting", "卡口与视频解析记录", 9004, "B"),
  source(["wastewater"], "laboratory", "污水毒品监测结果", 0, "A"),
  source(
    ["persons", "cases", "case_persons", "seizures", "drug_tests"],
    "police_record",
    "警务信息查询",
    9005,
    "A",
  ),
  source(["statements"], "statement", "讯问笔录", 9006, "C"),
  source(["phone_users"], "device_extraction", "电子数据提取笔录", 9007, "A"),
  source(["places", "ties"], "open", "地点与户籍亲属资料", 0, "B"),
];

/** Id of the source that delivered a kind. */
export function sourceOf(kind: RecordKind, ids: Ids): string {
  return ids(
    "sources",
    SOURCES.findIndex(({ kinds }) => kinds.includes(kind)),
  );
}
