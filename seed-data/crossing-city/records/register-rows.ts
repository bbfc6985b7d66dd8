/** Rows of what is registered: sources, persons, phones, accounts, vehicles, places. */
import { DAY } from "../../generator/clock.ts";
import { areaCode, catchment } from "../places/find-places.ts";
import type { Random } from "../random.ts";
import { iso } from "../time.ts";
import { hoodOf, type Person, type Place, type Sim, type World } from "../world.ts";
import type { Delivered } from "./deliver.ts";
import type { Row } from "./rows.ts";

const SOURCES = [
  { id: "s0", kind: "payment", title: "支付交易明细", grade: "A" },
  { id: "s1", kind: "courier", title: "寄递实名信息", grade: "B" },
  { id: "s2", kind: "sighting", title: "卡口与基站轨迹", grade: "B" },
  { id: "s3", kind: "open", title: "地址与户籍资料", grade: "B" },
  { id: "s4", kind: "device_extraction", title: "电子数据提取笔录", grade: "A" },
  { id: "s5", kind: "statement", title: "讯问询问笔录", grade: "C" },
  { id: "s6", kind: "telecom", title: "通信记录", grade: "A" },
  { id: "s7", kind: "police_record", title: "警务信息", grade: "B" },
  { id: "s8", kind: "laboratory", title: "污水检测报告", grade: "A" },
];
const OF_POLICE_ALONE = ["s4", "s5"];

/** `holders` are those under whom SIMs are registered as delivered. */
export function registerRows(
  world: World,
  delivered: Delivered,
  withPolice: boolean,
): { holders: ReadonlyMap<Sim, Person | null>; rows: Record<string, Row[]> } {
  const { random, ids } = delivered;
  const sources = sourceRows(world, withPolice);
  const persons = delivered.persons.map((person) => personRow(delivered, person, withPolice));
  const holders = new Map(delivered.sims.map((sim) => [sim, random.chance(0.04) ? null : sim.holder]));
  const phones = delivered.sims.map((sim) => phoneRow(world, delivered, sim, holders.get(sim) ?? null));
  const accounts = delivered.accounts.map((account) => ({
    account_id: ids.account(account),
    provider: account.provider,
    number: account.number,
    holder_person_id: unlessLost(random, ids.person(account.holder), 0.03),
    phone_id: unlessLost(random, ids.sim(account.sim), 0.15),
    opened_at: unlessLost(random, iso(account.opened), 0.25),
    source_id: "s0",
  }));
  const vehicles = delivered.vehicles.map((vehicle) => ({
    vehicle_id: ids.vehicle(vehicle),
    plate: vehicle.plate,
    owner_person_id: ids.person(vehicle.owner),
    source_id: "s2",
  }));
  const places = delivered.places.map((place) => placeRow(world, delivered, place));
  return { holders, rows: { sources, persons, phones, accounts, vehicles, places } };
}

/** The cell, or nothing where chance will have it. */
export function unlessLost<T>(random: Random, cell: T, lost: number): T | "" {
  return random.chance(lost) ? "" : cell;
}

/** Without police records what they would say of persons is known from the register of residents. */
function sourceRows(world: World, withPolice: boolean): Row[] {
  return SOURCES.filter(({ id }) => withPolice || !OF_POLICE_ALONE.includes(id)).map((source, i) => {
    const asOpen = !withPolice && source.kind === "police_record";
    return {
      source_id: source.id,
      kind: asOpen ? "open" : source.kind,
      title: asOpen ? "户籍资料" : source.title,
      authority: `虚海（禁）调证字〔2026〕8${100 + i}号`,
      collected_at: iso(world.end + (2 + i) * DAY),
      reliability: source.grade,
    };
  });
}

function personRow({ random, ids }: Delivered, person: Person, withPolice: boolean): Row {
  return {
    person_id: ids.person(person),
    name: person.name,
    aliases: random.chance(0.03) ? `阿${person.name.slice(-1)}` : "",
    id_number: unlessLost(random, idNumber(random.int(1, 6), person.birth, random.int(100, 999)), 0.05),
    sex: person.sex,
    birth_date: unlessLost(random, person.birth, 0.02),
    home_place_id: unlessLost(random, ids.place(person.home), 0.03),
    flags: [...person.flags].filter((flag) => withPolice || flag === "minor").join(";"),
    source_id: "s7",
  };
}

function phoneRow(world: World, { random, ids }: Delivered, sim: Sim, holder: Person | null): Row {
  return {
    phone_id: ids.sim(sim),
    number: sim.number,
    imei: unlessLost(random, sim.imei, 0.1),
    holder_person_id: ids.person(holder),
    active_from: random.chance(0.5) ? "" : iso(Math.max(sim.from, -2500 * DAY)),
    active_to: sim.to < world.end && random.chance(0.5) ? iso(sim.to) : "",
    source_id: "s6",
  };
}

function placeRow(world: World, { ids }: Delivered, place: Place): Row {
  const hood = hoodOf(world, place);
  return {
    place_id: ids.place(place),
    name: place.name,
    kind: place.kind,
    lat: place.lat.toFixed(5),
    lon: place.lon.toFixed(5),
    area_code: areaCode(hood),
    catchment_id: catchment(hood),
    source_id: "s3",
  };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** 18 characters in an unassigned division with a check character that never fits. */
function idNumber(area: number, birth: string, serial: number): string {
  const body = `99010${area}${birth.replaceAll("-", "")}${serial}`;
  const right = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11;
  return body + CHECKS.charAt((right + 3) % 11);
}
