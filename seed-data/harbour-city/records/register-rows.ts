/** Rows of registers: sources, places, people, SIMs, accounts, vehicles, kin. */
import { DAY, isoDate, isoTime, startOfDate } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { Ids } from "../../generator/records/ids.ts";
import { checkOf } from "../../generator/records/numbers.ts";
import { type City, item } from "../city.ts";

export type Cells = Readonly<Record<string, string | number>>;
export type RowMaker = (ids: Ids) => Cells;

const SOURCES = [
  ["telecom", "通信业务清单", "A"],
  ["payment", "资金往来明细", "A"],
  ["courier", "寄递信息", "B"],
  ["sighting", "视频、卡口、客运与旅馆登记", "B"],
  ["laboratory", "生活污水监测", "A"],
  ["police_record", "警务信息", "B"],
] as const;

export function registerRows(city: City, random: Random) {
  const drawNumbers = (label: string, length: number) =>
    random.fork(label).shuffle([...Array(length).keys()]);
  const [phoneNumbers, accountNumbers, orders] = [city.phones, city.accounts, city.persons].map((list, i) =>
    drawNumbers(`numbers ${i}`, list.length),
  ) as [number[], number[], number[]];
  const imeis = drawNumbers("imeis", city.handsets);
  const cars = city.persons.flatMap(({ vehicle }, i) => (vehicle ? [i] : []));
  const plates = drawNumbers("plates", cars.length);
  const shown = random.fork("shown");
  return {
    sources: SOURCES.map(([kind, title, reliability], i) => (ids: Ids) => ({
      source_id: ids("sources", i),
      kind,
      title,
      reliability,
      authority: `虚构港调〔2026〕${40 + i}号`,
      collected_at: isoTime(city.end + 4 * DAY),
    })),
    places: city.places.map(({ kind, town, x, y, name }) => () => ({
      name,
      kind,
      // In the open ocean.
      lat: (-8.5 + y / 110.6).toFixed(6),
      lon: (91.2 + x / 110.1).toFixed(6),
      area_code: areaCode(town),
      catchment_id: `WW${town + 1}`,
    })),
    persons: city.persons.map((person, i) => {
      const birth = startOfDate(`${person.birthYear}-01-01`) + (item(orders, i) % 365) * DAY;
      const order = (((item(orders, i) * 2) % 998) + (person.female ? 0 : 1)).toString().padStart(3, "0");
      const body = `${areaCode(person.town)}${isoDate(birth).replaceAll("-", "")}${order}`;
      const aliases = person.alias;
      return (ids: Ids) => ({
        name: person.name,
        aliases,
        // No such area: 99… is not assigned.
        id_number: body + checkOf(body),
        sex: person.female ? "女" : "男",
        birth_date: isoDate(birth),
        home_place_id: ids("places", person.home),
        flags: [...person.flags].sort().join(";"),
      });
    }),
    phones: city.phones.map((phone, i) => {
      const registered = shown.chance(0.85) ? isoTime(phone.registered) : "";
      const closed =
        phone.to < city.end && shown.chance(0.35)
          ? isoTime(phone.to + 2 * DAY + shown.exponential(6 * DAY))
          : "";
      const imei = shown.chance(0.95)
        ? `0088${String(item(imeis, phone.imei) * 13 + 7).padStart(11, "0")}`
        : "";
      return (ids: Ids) => ({
        // Mobile numbers begin with 13 to 19.
        number: `1008${String(item(phoneNumbers, i) * 19 + 3).padStart(7, "0")}`,
        imei,
        holder_person_id: ids("persons", phone.holder),
        active_from: registered,
        active_to: closed,
      });
    }),
    accounts: city.accounts.map((account, i) => {
      const moment = account.opened + shown.next() * DAY;
      const phones = account.line < 0 ? [] : item(city.lines, account.line).phones;
      return (ids: Ids) => ({
        provider: account.provider,
        number: `000000${String(item(accountNumbers, i) * 23 + 11).padStart(10, "0")}`,
        holder_person_id: ids("persons", account.holder),
        phone_id: ids("phones", phones[0] ?? -1),
        opened_at: isoTime(moment),
      });
    }),
    vehicles: cars.map((owner, i) => (ids: Ids) => ({
      plate: `港X${String(item(plates, i) * 7 + 2).padStart(5, "0")}`,
      owner_person_id: ids("persons", owner),
    })),
    ties: kinRows(city, random.fork("kin")),
  };
}

/** The household register knows half of the families. */
function kinRows(city: City, random: Random): RowMaker[] {
  const rows: RowMaker[] = [];
  city.persons.forEach(({ household }, a) => {
    for (let b = a + 1; b < city.persons.length && item(city.persons, b).household === household; b++)
      if (random.chance(0.5))
        rows.push((ids) => ({
          layer: "kinship",
          from_person_id: ids("persons", a),
          to_person_id: ids("persons", b),
          weight: 1,
          directed: "false",
        }));
  });
  return rows;
}

export function areaCode(town: number): string {
  return `99030${town + 1}`;
}
