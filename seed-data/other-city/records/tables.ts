/** The tables of the case folder: ids without meaning, rows in random order, numbers that nobody can have. */
import { CASE_FILES, type RecordKind } from "../../../server/domain/case-folder.ts";
import { DAY, isoDate, isoTime, startOfDate } from "../../generator/clock.ts";
import type { Random } from "../../generator/random.ts";
import type { CaseFolder, CaseTable } from "../../generator/records/tables.ts";
import { type City, item } from "../city.ts";
import type { Seen } from "./observed.ts";
import type { PoliceRecords } from "./police.ts";
import type { WasteSample } from "./waste-water.ts";

type Cells = Readonly<Record<string, string | number>>;
type Ids = (kind: RecordKind, index: number) => string;

const SOURCES = [
  ["telecom", "通话与应用联系清单", "A"],
  ["payment", "支付流水", "A"],
  ["courier", "快件清单", "B"],
  ["sighting", "卡口与场所记录", "B"],
  ["laboratory", "污水检测", "A"],
  ["police_record", "公安业务数据", "B"],
] as const;
const SOURCE_OF: Readonly<Partial<Record<RecordKind, number>>> = {
  contacts: 0,
  phones: 0,
  payments: 1,
  accounts: 1,
  parcels: 2,
  sightings: 3,
  wastewater: 4,
};

export function makeTables(
  city: City,
  seen: Seen,
  police: PoliceRecords,
  waste: readonly WasteSample[],
): { ids: Ids; tables: CaseFolder } {
  const random = city.random.fork("tables");
  const numberOf = new Map<string, readonly number[]>();
  const ids: Ids = (kind, index) => {
    if (index < 0) return "";
    const order = numberOf.get(kind) ?? [];
    return `${kind.slice(0, 2).toUpperCase()}-${String(item(order, index)).padStart(6, "0")}`;
  };
  const shuffled = (length: number, stream: Random) => stream.shuffle(Array.from({ length }, (_, i) => i));
  const makers = rowMakers(city, seen, police, waste, ids);
  const tables: Partial<Record<RecordKind, CaseTable>> = {};
  for (const [kind, rows] of Object.entries(makers) as [RecordKind, readonly (() => Cells)[]][]) {
    numberOf.set(kind, shuffled(rows.length, random.fork(`ids ${kind}`)));
    if (rows.length === 0) continue;
    const columns = Object.keys(CASE_FILES[kind].columns);
    tables[kind] = {
      columns,
      length: rows.length,
      *rows() {
        for (const index of shuffled(rows.length, random.fork(`order ${kind}`))) {
          const cells: Cells = {
            [CASE_FILES[kind].id]: ids(kind, index),
            source_id: ids("sources", SOURCE_OF[kind] ?? 5),
            ...item(rows, index)(),
          };
          yield columns.map((column) => String(cells[column] ?? ""));
        }
      },
    };
  }
  return { ids, tables };
}

function rowMakers(city: City, seen: Seen, police: PoliceRecords, waste: readonly WasteSample[], ids: Ids) {
  const rows = <T>(list: readonly T[], cells: (entry: T, index: number) => Cells) =>
    list.map((entry, index) => () => cells(entry, index));
  const cars = city.persons.flatMap((person, i) => (person.vehicle ? [i] : []));
  const subjectOf = { person: "persons", phone: "phones", vehicle: "vehicles" } as const;
  return {
    sources: rows(SOURCES, ([kind, title, reliability], i) => ({
      kind,
      title,
      reliability,
      authority: `虚构调取〔2026〕${i + 11}号`,
      collected_at: isoTime(city.end + 3 * DAY),
      source_id: ids("sources", i),
    })),
    places: rows(city.places, ({ kind, town, x, y, name }) => ({
      name,
      kind,
      lat: (1.2 + y / 110.6).toFixed(6),
      lon: (83.4 + x / 111.3).toFixed(6),
      area_code: `99020${town + 1}`,
      catchment_id: `WW${town + 1}`,
    })),
    persons: rows(city.persons, (person, i) => ({
      name: person.name,
      id_number: idNumber(person.town, person.birthYear, i, person.female),
      sex: person.female ? "女" : "男",
      birth_date: isoDate(birthOf(person.birthYear, i)),
      home_place_id: ids("places", person.home),
      flags: [...person.flags].sort().join(";"),
    })),
    phones: rows(city.phones, (phone, i) => ({
      number: `1000${String((i * 7919) % 10_000_019).padStart(7, "0")}`,
      imei: phone.imei,
      holder_person_id: ids("persons", phone.holder),
      active_from: phone.registered === null ? "" : isoTime(phone.registered),
      active_to: phone.to < city.end && i % 5 < 2 ? isoTime(phone.to) : "",
    })),
    phone_users: rows(police.phoneUsers, (use) => ({
      phone_id: ids("phones", use.phone),
      person_id: ids("persons", use.person),
      basis: use.basis,
    })),
    accounts: rows(city.accounts, (account, i) => ({
      provider: account.provider,
      number: `00000000${String((i * 104_729) % 99_999_989).padStart(8, "0")}`,
      holder_person_id: ids("persons", account.holder),
      phone_id: account.line < 0 ? "" : ids("phones", item(item(city.lines, account.line).phones, 0)),
      opened_at: isoTime(account.opened),
    })),
    vehicles: rows(cars, (owner, i) => ({
      plate: `虚B${String((i * 613) % 99_991).padStart(5, "0")}`,
      owner_person_id: ids("persons", owner),
    })),
    contacts: rows(seen.contacts, ({ act, from, to, fromCell, toCell }) => {
      const { at, medium, seconds } = item(city.contacts, act);
      return {
        at: isoTime(at),
        from_phone_id: ids("phones", from),
        to_phone_id: ids("phones", to),
        medium,
        duration_s: medium === "voice" ? seconds : "",
        from_place_id: ids("places", fromCell),
        to_place_id: ids("places", toCell),
      };
    }),
    payments: rows(seen.payments, (index) => {
      const { at, from, to, amount, memo } = item(city.payments, index);
      const [from_account_id, to_account_id] = [ids("accounts", from), ids("accounts", to)];
      return { at: isoTime(at), from_account_id, to_account_id, amount_cny: amount.toFixed(2), memo };
    }),
    parcels: rows(seen.parcels, ({ act, from, to }) => {
      const { sent, delivered, fromPlace, toPlace, grams, declared } = item(city.parcels, act);
      return {
        carrier: `${item(["丰达", "捷通", "邮速"], Math.floor(sent) % 3)}快递`,
        sent_at: isoTime(sent),
        delivered_at: delivered < city.end ? isoTime(delivered) : "",
        sender_phone_id: ids("phones", from),
        receiver_phone_id: ids("phones", to),
        sender_place_id: ids("places", fromPlace),
        receiver_place_id: ids("places", toPlace),
        weight_g: grams,
        declared,
      };
    }),
    sightings: rows(seen.sightings, ({ at, kind, subject, place }) => ({
      at: isoTime(at),
      subject_kind: kind,
      subject_id: ids(subjectOf[kind], kind === "vehicle" ? cars.indexOf(subject) : subject),
      place_id: ids("places", place),
    })),
    cases: rows(police.cases, ({ kind, opened, town }) => ({
      kind,
      opened_at: isoTime(opened),
      area_code: `99020${town + 1}`,
    })),
    case_persons: rows(police.casePersons, (record) => ({
      case_id: ids("cases", record.case),
      person_id: ids("persons", record.person),
      capacity: record.capacity,
    })),
    seizures: rows(police.seizures, (record) => ({
      case_id: ids("cases", record.case),
      at: isoTime(record.at),
      place_id: ids("places", record.place),
      person_id: ids("persons", record.person),
      substance: "甲基苯丙胺",
      grams: record.grams,
    })),
    statements: rows(police.statements, (record) => ({
      case_id: ids("cases", record.case),
      speaker_person_id: ids("persons", record.speaker),
      stance: record.stance,
      at: isoTime(record.at),
    })),
    drug_tests: rows(police.tests, (record) => ({
      person_id: ids("persons", record.person),
      at: isoTime(record.at),
      substance: "METH",
      result: record.positive ? "positive" : "negative",
    })),
    wastewater: rows(waste, (sample) => ({
      catchment_id: `WW${sample.town + 1}`,
      sampled_on: isoDate(sample.at),
      analyte: sample.analyte,
      concentration_ng_l: sample.concentration,
      flow_m3_d: sample.flow,
      population: sample.population,
    })),
  } satisfies Partial<Record<RecordKind, readonly (() => Cells)[]>>;
}

function birthOf(year: number, person: number): number {
  return startOfDate(`${year}-01-01`) + ((person * 37) % 365) * DAY;
}

/** A number with a right check digit in an area that does not exist. */
function idNumber(town: number, year: number, person: number, female: boolean): string {
  const born = isoDate(birthOf(year, person)).replaceAll("-", "");
  const sequence = String(((person * 2) % 998) + (female ? 0 : 1)).padStart(3, "0");
  const body = `99020${town + 1}${born}${sequence}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${"10X98765432"[sum % 11]}`;
}
