/** The tables of the case folder, row by row in shuffled order, cells as text. */
import { CASE_FILES, type RecordKind } from "../../../server/domain/case-folder.ts";
import { DAY, isoDate, isoTime } from "../clock.ts";
import type { Random } from "../random.ts";
import { nickname } from "../world/names.ts";
import { at, type World } from "../world/world.ts";
import { type Ids, opaqueIds, shuffledIndices } from "./ids.ts";
import { idNumber, impossibleNumbers } from "./numbers.ts";
import type { Observed } from "./observe.ts";
import type { PoliceRecords } from "./police.ts";
import { SOURCES, sourceOf } from "./sources.ts";
import type { WasteSample } from "./wastewater.ts";

type Cell = string | number;
type Row = Readonly<Record<string, Cell>>;

export interface CaseTable {
  readonly columns: readonly string[];
  readonly length: number;
  /** Rows in the order of the file, cells in the order of `columns`. */
  rows(): Iterable<readonly string[]>;
}

export type CaseFolder = Readonly<Partial<Record<RecordKind, CaseTable>>>;

export interface Recorded {
  readonly seen: Observed;
  readonly police: PoliceRecords;
  readonly waste: readonly WasteSample[];
}

const POLICE_FILES: readonly RecordKind[] = ["cases", "case_persons", "seizures", "statements", "drug_tests"];

/** Seconds from the last day to the handing over of the records; statements are taken until then. */
const COLLECTED_AFTER = 5 * DAY + 9 * 3600;

/** Ids by internal index and the tables, without those that the parameters leave out. */
export function makeTables(world: World, recorded: Recorded): { ids: Ids; tables: CaseFolder } {
  const random = world.random.fork("tables");
  const makers = rowMakers(world, recorded, random);
  const lengths = Object.fromEntries(Object.entries(makers).map(([kind, { length }]) => [kind, length]));
  const ids = opaqueIds(random, lengths);
  const { missing } = world.parameters.records;
  const tables: Partial<Record<RecordKind, CaseTable>> = {};
  for (const [kind, { length, row }] of Object.entries(makers) as [RecordKind, RowMaker][]) {
    if (length === 0 || missing.includes(kind) || (missing.includes("police") && POLICE_FILES.includes(kind)))
      continue;
    const columns = Object.keys(CASE_FILES[kind].columns);
    tables[kind] = {
      columns,
      length,
      *rows() {
        for (const index of shuffledIndices(random.fork(`rows ${kind}`), length)) {
          const cells: Row = { source_id: sourceOf(kind, ids), ...row(index, ids) };
          yield columns.map((column) => text(cells[column]));
        }
      },
    };
  }
  return { ids, tables };
}

interface RowMaker {
  readonly length: number;
  readonly row: (index: number, ids: Ids) => Row;
}

function rowMakers(
  world: World,
  { seen, police, waste }: Recorded,
  random: Random,
): Partial<Record<RecordKind, RowMaker>> {
  const withoutPolice = world.parameters.records.missing.includes("police");
  const numbers = impossibleNumbers(world, random.fork("numbers"));
  const kin = kinship(world, random.fork("kinship"));
  const names = random.fork("aliases");
  const aliases = world.persons.map((person) => (names.chance(0.18) ? nickname(names, person.name) : ""));
  return {
    sources: {
      length: SOURCES.length,
      row: (i, ids) => ({
        ...at(SOURCES, i).row,
        source_id: ids("sources", i),
        collected_at: isoTime(world.end + COLLECTED_AFTER),
      }),
    },
    places: table(world.places, (place, ids, i) => ({
      place_id: ids("places", i),
      name: place.name,
      kind: place.kind,
      lat: place.lat.toFixed(5),
      lon: place.lon.toFixed(5),
      area_code: at(world.areas, place.area).code,
      catchment_id: at(world.areas, place.area).catchment ?? "",
    })),
    persons: table(world.persons, (person, ids, i) => ({
      person_id: ids("persons", i),
      name: person.name,
      aliases: at(aliases, i),
      id_number: idNumber(at(world.areas, person.area).code, person.birth, i, person.sex),
      sex: person.sex,
      birth_date: isoDate(person.birth),
      home_place_id: ids("places", person.home),
      flags: [...person.flags]
        .filter((flag) => !withoutPolice || flag === "minor")
        .sort()
        .join(";"),
    })),
    phones: table(world.phones, (phone, ids, i) => ({
      phone_id: ids("phones", i),
      number: numbers.phone(i),
      imei: phone.imei,
      holder_person_id: ids("persons", phone.holder),
      active_from: phone.registeredAt === null ? "" : isoTime(phone.registeredAt),
      active_to: phone.closedAt === null || phone.closedAt > world.end ? "" : isoTime(phone.closedAt),
    })),
    phone_users: table(police.phoneUsers, (use, ids) => ({
      phone_id: ids("phones", use.phone),
      person_id: ids("persons", use.person),
      basis: use.basis,
      from: "",
      to: isoTime(use.at),
    })),
    accounts: table(world.accounts, (account, ids, i) => ({
      account_id: ids("accounts", i),
      provider: account.provider,
      number: numbers.account(i),
      holder_person_id: ids("persons", account.holder),
      phone_id: ids("phones", boundPhone(world, account.line, i)),
      opened_at: isoTime(account.openedAt),
    })),
    vehicles: table(world.vehicles, (vehicle, ids, i) => ({
      vehicle_id: ids("vehicles", i),
      plate: numbers.plate(i),
      owner_person_id: ids("persons", vehicle.owner),
    })),
    contacts: table(seen.contacts, (record, ids, i) => {
      const act = at(world.contacts, record.act);
      return {
        contact_id: ids("contacts", i),
        at: isoTime(act.at),
        from_phone_id: ids("phones", record.fromPhone),
        to_phone_id: ids("phones", record.toPhone),
        medium: act.medium,
        duration_s: act.medium === "voice" ? act.durationS : "",
        from_place_id: ids("places", record.fromPlace),
        to_place_id: ids("places", record.toPlace),
      };
    }),
    payments: table(seen.payments, (index, ids, i) => {
      const act = at(world.payments, index);
      return {
        payment_id: ids("payments", i),
        at: isoTime(act.at),
        from_account_id: ids("accounts", act.from),
        to_account_id: ids("accounts", act.to),
        amount_cny: act.amount.toFixed(2),
        memo: act.memo,
      };
    }),
    parcels: table(seen.parcels, (record, ids, i) => {
      const act = at(world.parcels, record.act);
      return {
        parcel_id: ids("parcels", i),
        carrier: act.carrier,
        sent_at: isoTime(act.sentAt),
        delivered_at: act.deliveredAt < world.end ? isoTime(act.deliveredAt) : "",
        sender_phone_id: ids("phones", record.senderPhone),
        receiver_phone_id: ids("phones", record.receiverPhone),
        sender_place_id: ids("places", act.senderPlace),
        receiver_place_id: ids("places", act.receiverPlace),
        weight_g: act.weightG,
        declared: act.declared,
      };
    }),
    sightings: table(seen.sightings, (record, ids, i) => ({
      sighting_id: ids("sightings", i),
      at: isoTime(record.at),
      subject_kind: record.kind,
      subject_id: ids(
        record.kind === "person" ? "persons" : record.kind === "phone" ? "phones" : "vehicles",
        record.subject,
      ),
      place_id: ids("places", record.place),
    })),
    cases: table(police.cases, (record, ids, i) => ({
      case_id: ids("cases", i),
      kind: record.kind,
      opened_at: isoTime(record.openedAt),
      area_code: at(world.areas, record.area).code,
    })),
    case_persons: table(police.casePersons, (record, ids) => ({
      case_id: ids("cases", record.case),
      person_id: ids("persons", record.person),
      capacity: record.capacity,
    })),
    seizures: table(police.seizures, (record, ids, i) => ({
      seizure_id: ids("seizures", i),
      case_id: ids("cases", record.case),
      at: isoTime(record.at),
      place_id: ids("places", record.place),
      person_id: ids("persons", record.person),
      substance: record.substance,
      grams: record.grams,
    })),
    statements: table(police.statements, (record, ids, i) => ({
      statement_id: ids("statements", i),
      case_id: ids("cases", record.case),
      speaker_person_id: ids("persons", record.speaker),
      about_person_id: ids("persons", record.about),
      stance: record.stance,
      at: isoTime(record.at),
      summary: record.summary,
    })),
    drug_tests: table(police.tests, (record, ids, i) => ({
      test_id: ids("drug_tests", i),
      person_id: ids("persons", record.person),
      at: isoTime(record.at),
      substance: record.substance,
      result: record.positive ? "positive" : "negative",
    })),
    wastewater: table(waste, (sample, ids, i) => ({
      sample_id: ids("wastewater", i),
      catchment_id: at(world.areas, sample.area).catchment ?? "",
      sampled_on: isoDate(sample.at),
      analyte: sample.analyte,
      concentration_ng_l: sample.concentrationNgL,
      flow_m3_d: sample.flowM3D,
      population: sample.population,
    })),
    ties: table(kin, ([a, b], ids, i) => ({
      tie_id: ids("ties", i),
      layer: "kinship",
      from_person_id: ids("persons", a),
      to_person_id: ids("persons", b),
      at: "",
      weight: 1,
      directed: "false",
    })),
  };
}

function table<T>(items: readonly T[], row: (item: T, ids: Ids, index: number) => Row): RowMaker {
  return { length: items.length, row: (index, ids) => row(at(items, index), ids, index) };
}

/** The register of residents shows the families of a quarter of the households. */
function kinship(world: World, random: Random): [number, number][] {
  return world.households.flatMap(([head, ...others]) =>
    head !== undefined && random.chance(0.25) ? others.map((other): [number, number] => [head, other]) : [],
  );
}

/** An account stays bound to one SIM of a line that changes. */
function boundPhone(world: World, line: number, account: number): number {
  const sims = line < 0 ? [] : at(world.lines, line).sims;
  return sims[(account * 7) % Math.max(1, sims.length)]?.phone ?? -1;
}

function text(cell: Cell | undefined): string {
  return cell === undefined ? "" : String(cell);
}
