import { expect, it } from "vitest";
import { recordsLeftOut } from "./records-left-out.ts";

it("tells of each file how many records were left out, in both languages", () => {
  const days = ["2026-03-02", "2026-04-30"] as const;
  const [notice] = recordsLeftOut({
    days,
    left_out: [
      { file: "payments", records: 2, others: days },
      { file: "sightings", records: 1, others: null },
    ],
  });
  expect(notice?.message.zh).toContain("支付 2 条（其余为 2026-03-02 至 2026-04-30），轨迹 1 条");
  expect(notice?.message.en).toContain("payments 2 (the others: 2026-03-02 to 2026-04-30), sightings 1.");
  expect(recordsLeftOut({ days, left_out: [] })).toEqual([]);
});
