/** Rows of what is registered: sources, persons, phones, accounts, vehicles, places. */
import { DAY, isoDate, isoTime } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import { checkOf } from "../../generator/records/numbers.ts";
import { areaCode, catchment } from "../places.ts";
import type { Person, World } from "../world.ts";
import { type Delivered, type Row, unlessLost } from "./deliver.ts";

const SOURCES = [
  { id: "s1", kind: "telecom", title: "通信话单", reliability: "A" },
  { id: "s2", kind: "payment", title: "支付流水", reliability: "A" },
  { id: "s3", kind: "courier", title: "寄递数据", reliability: "B" },
  { id: "s4", kind: "sighting", title: "卡口、基站与视频", reliability: "B" },
  { id: "s5", kind: "open", title: "户籍与地址", reliability: "B" },
  { id: "s6", kind: "laboratory", title: "污水检测报告", reliability: "A" },
  { id: "s7", kind: "police_record", title: "警务记录", reliability: "B" },
  { id: "s8", kind: "device_extraction", title: "电子数据提取", reliability: "A" },
  { id: "s9", kind: "statement", title: "讯问、询问笔录", reliability: "C" },
];
const OF_POLICE = ["s7", "s8", "s9"];

export function registerRows(world: World, delivered: Delivered, withPolice: boolean): Record<string, Row[]> {
  const { random, persons, sims, accounts, vehicles, places, holders } = delivered;
  const sources = SOURCES.filter(({ id }) => withPolice || !OF_POLICE.includes(id)).map(
    ({ id, ...rest }, i) => ({
      source_id: id,
      ...rest,
      authority: `高原（虚）调证字〔2026〕${701 + i}号`,
      collected_at: isoTime(world.end + (3 + i) * DAY),
    }),
  );
  const phoneNumbers = numbers(random, sims.things.length, 8);
  const accountNumbers = numbers(random, accounts.things.length, 12);
  const plates = numbers(random, vehicles.things.length, 5);
  return {
    sources,
    persons: persons.things.map((person, i) => ({
      person_id: persons.id(person),
      name: person.name,
      aliases: random.chance(0.05) ? `阿${person.name.slice(-1)}` : "",
      id_number: unlessLost(random, idNumber(person, i), 0.04),
      sex: person.sex,
      birth_date: unlessLost(random, isoDate(person.birth), 0.02),
      home_place_id: unlessLost(random, places.id(person.home), 0.03),
      flags: [...person.flags]
        .filter((flag) => withPolice || flag === "minor")
        .sort()
        .join(";"),
      source_id: "s5",
    })),
    phones: sims.things.map((sim, i) => ({
      phone_id: sims.id(sim),
      number: `100${phoneNumbers[i]}`,
      imei: unlessLost(random, `00${String(sim.imei).padStart(13, "0")}`, 0.1),
      holder_person_id: persons.id(holders.get(sim)),
      active_from: unlessLost(random, isoTime(sim.from), 0.5),
      active_to: sim.to < world.end ? unlessLost(random, isoTime(sim.to), 0.5) : "",
      source_id: "s1",
    })),
    accounts: accounts.things.map((account, i) => ({
      account_id: accounts.id(account),
      provider: account.provider,
      number: `0000${accountNumbers[i]}`,
      holder_person_id: unlessLost(random, persons.id(account.holder), 0.02),
      phone_id: unlessLost(random, sims.id(account.line?.sims.at(-1)), 0.15),
      opened_at: unlessLost(random, isoTime(account.opened), 0.3),
      source_id: "s2",
    })),
    vehicles: vehicles.things.map((vehicle, i) => ({
      vehicle_id: vehicles.id(vehicle),
      plate: `嶂${plates[i]}`,
      owner_person_id: persons.id(vehicle.owner),
      source_id: "s4",
    })),
    places: places.things.map((place) => ({
      place_id: places.id(place),
      name: place.name,
      kind: place.kind,
      lat: place.lat.toFixed(5),
      lon: place.lon.toFixed(5),
      area_code: areaCode(place.area),
      catchment_id: catchment(place.area),
      source_id: "s5",
    })),
  };
}

/** As many different numbers with so many digits, in random order. */
function numbers(random: Random, count: number, digits: number): string[] {
  return random.shuffle(Array.from({ length: count }, (_, i) => String(i * 13 + 7).padStart(digits, "0")));
}

/** Division 99 is not assigned, and the check character is a wrong one. */
function idNumber({ home, birth, sex }: Person, order: number): string {
  const serial = 100 + 2 * (order % 450) + (sex === "男" ? 1 : 0);
  const body = `${areaCode(home.area)}${isoDate(birth).replaceAll("-", "")}${serial}`;
  const wrong = "10X98765432";
  return body + wrong.charAt((wrong.indexOf(checkOf(body)) + 4) % wrong.length);
}
