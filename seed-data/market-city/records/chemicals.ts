/** Purchases of controlled chemicals, as works and painters make them; no gang here makes its goods. */
import { DAY, HOUR, isoTime } from "../../generator/clock.ts";
import type { Row } from "../../generator/records/row-table.ts";
import { adults, placesOf, QUARTERS, scaled, type World } from "../world.ts";
import type { Delivered } from "./deliver.ts";

const CHEMICALS = ["丙酮", "甲苯", "盐酸", "硫酸", "高锰酸钾", "乙醚"];

export function chemicalRows(world: World, { id, newIds }: Delivered): Row[] {
  const random = world.random.fork("chemicals");
  const buyers = random.sample(adults(world, 25, 60), scaled(world, 9));
  const rows = Array.from({ length: scaled(world, 46) }, (): Row => {
    const buyer = random.pick(buyers);
    return {
      at: isoTime(world.start + random.int(world.parameters.days) * DAY + random.between(8, 17) * HOUR),
      seller_name: `${random.pick(["海化", "联成", "正源", "东礁"])}化工经营部`,
      buyer_person_id: id("persons", buyer),
      buyer_name: buyer.name,
      chemical: random.pick(CHEMICALS),
      kg: random.logNormal(22, 0.9).toFixed(1),
      place_id: id("places", random.pick(placesOf(world, buyer.home.area % QUARTERS, "work"))),
    };
  });
  const ids = newIds("chemicals", rows.length);
  return rows.map((row, i) => ({ ...row, transaction_id: ids[i] ?? "" }));
}
