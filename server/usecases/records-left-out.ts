/** Tells which records the analysis left out because they lie too far in time from all others. */
import type { AnalysedPeriod, Notice } from "../domain/findings.ts";

type LeftOut = AnalysedPeriod["left_out"][number];

const NAMES: Partial<Record<LeftOut["file"], { readonly zh: string; readonly en: string }>> = {
  contacts: { zh: "通联", en: "contacts" },
  payments: { zh: "支付", en: "payments" },
  parcels: { zh: "寄递", en: "parcels" },
  sightings: { zh: "轨迹", en: "sightings" },
};

export function recordsLeftOut(period: AnalysedPeriod | null): Notice[] {
  if (period === null || period.left_out.length === 0) return [];
  const zh = period.left_out.map(
    ({ file, records, others }) =>
      `${NAMES[file]?.zh ?? file} ${records} 条${others ? `（其余为 ${others[0]} 至 ${others[1]}）` : ""}`,
  );
  const en = period.left_out.map(
    ({ file, records, others }) =>
      `${NAMES[file]?.en ?? file} ${records}${others ? ` (the others: ${others[0]} to ${others[1]})` : ""}`,
  );
  return [
    {
      code: "records-far-apart-in-time",
      message: {
        zh: `下列记录的时间与其余记录相隔过远，多半是设备时钟未校准或日期有误：${zh.join("，")}。它们留在台账中，但没有参与分析；请向提供方核对。`,
        en: `Records that lie too far in time from all others, most often by a clock that was not set or a date mistyped: ${en.join(", ")}. They stay in the ledger but were left out of the analysis; ask whoever delivered them.`,
      },
    },
  ];
}
