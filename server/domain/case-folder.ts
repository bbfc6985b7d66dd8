/**
 * The case folder: which files record holders deliver, their columns, units and references.
 *
 * This table is the single source for the zod schemas (contracts), the ledger tables and
 * their import checks (ledger), and the documentation. Order of files = order of import,
 * so that a file is read after the files it refers to. Long because it is one table.
 */

/** How a cell is read. All cells arrive as text; an empty cell means unknown. */
export type ColumnType =
  | "text"
  /** Values separated by `;`. */
  | "list"
  /** ISO 8601 with offset, e.g. `2026-03-01T21:14:05+08:00`. */
  | "time"
  /** `YYYY-MM-DD`. */
  | "date"
  /** Decimal number, unit in the column name where it has one. */
  | "number"
  | "integer"
  | "boolean";

export interface ColumnSpec {
  readonly type: ColumnType;
  /** A row without this value has no worth and is quarantined. */
  readonly required?: true;
  /** Allowed values (of each item for a list). */
  readonly values?: readonly string[];
  /** The file whose id this column names. An unknown id is reported, the row kept. */
  readonly ref?: string;
  readonly min?: number;
  readonly max?: number;
  /** A time for which a bare date will do, where holders often know the day only: read as 00:00+08:00. */
  readonly orDate?: true;
}

export interface FileSpec {
  /** The column that holds the row's id, unique in the file. */
  readonly id: string;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
}

/**
 * Years that a delivered time or date may lie in. What lies outside is a slip of the keyboard or a
 * placeholder (`0001-01-01`, `9999-12-31`), and would stretch everything that is counted by days.
 */
export const YEARS = { time: [1950, 2099], date: [1900, 2099] } as const;

const SOURCE_KINDS = [
  "telecom",
  "payment",
  "courier",
  "sighting",
  "laboratory",
  "police_record",
  "statement",
  "device_extraction",
  "technical_investigation",
  "open",
] as const;

const text = { type: "text" } as const;
const id = { type: "text", required: true } as const;
const time = { type: "time", orDate: true } as const;
const timeRequired = { type: "time", required: true } as const;
/** No amount of anything in a case is larger; sums and products of what is stay numbers. */
const measure = { type: "number", min: 0, max: 1e12 } as const;
const source = { type: "text", ref: "sources" } as const;
const person = { type: "text", ref: "persons" } as const;
const place = { type: "text", ref: "places" } as const;
const phone = { type: "text", ref: "phones" } as const;
const account = { type: "text", ref: "accounts" } as const;

export const CASE_FILES = {
  sources: {
    id: "source_id",
    columns: {
      source_id: id,
      kind: { type: "text", values: SOURCE_KINDS },
      title: text,
      authority: text,
      collected_at: time,
      sha256: text,
      reliability: { type: "text", values: ["A", "B", "C", "D", "E"] },
    },
  },
  places: {
    id: "place_id",
    columns: {
      place_id: id,
      name: text,
      kind: {
        type: "text",
        values: ["home", "work", "locker", "hotel", "cell", "camera", "shop", "border", "other"],
      },
      lat: { type: "number", min: -90, max: 90 },
      lon: { type: "number", min: -180, max: 180 },
      area_code: text,
      catchment_id: text,
      source_id: source,
    },
  },
  persons: {
    id: "person_id",
    columns: {
      person_id: id,
      name: text,
      aliases: { type: "list" },
      id_number: text,
      sex: text,
      birth_date: { type: "date" },
      home_place_id: place,
      flags: {
        type: "list",
        values: ["known_user", "prior_drug_offence", "prior_property_offence", "minor"],
      },
      source_id: source,
    },
  },
  phones: {
    id: "phone_id",
    columns: {
      phone_id: id,
      number: text,
      imei: text,
      holder_person_id: person,
      active_from: time,
      active_to: time,
      source_id: source,
    },
  },
  phone_users: {
    // The file has no id column of its own: a row is known by what it states.
    id: "phone_user_id",
    columns: {
      phone_id: { ...phone, required: true },
      person_id: { ...person, required: true },
      basis: { type: "text", values: ["device_extraction", "admission", "surveillance"] },
      from: time,
      to: time,
      source_id: source,
    },
  },
  accounts: {
    id: "account_id",
    columns: {
      account_id: id,
      provider: { type: "text", values: ["bank", "wechat", "alipay", "other"] },
      number: text,
      holder_person_id: person,
      phone_id: phone,
      opened_at: time,
      source_id: source,
    },
  },
  vehicles: {
    id: "vehicle_id",
    columns: { vehicle_id: id, plate: text, owner_person_id: person, source_id: source },
  },
  contacts: {
    id: "contact_id",
    columns: {
      contact_id: id,
      at: timeRequired,
      from_phone_id: { ...phone, required: true },
      to_phone_id: { ...phone, required: true },
      medium: { type: "text", values: ["voice", "sms", "app"] },
      duration_s: measure,
      from_place_id: place,
      to_place_id: place,
      source_id: source,
    },
  },
  payments: {
    id: "payment_id",
    columns: {
      payment_id: id,
      at: timeRequired,
      from_account_id: { ...account, required: true },
      to_account_id: { ...account, required: true },
      amount_cny: { ...measure, required: true },
      memo: text,
      source_id: source,
    },
  },
  parcels: {
    id: "parcel_id",
    columns: {
      parcel_id: id,
      carrier: text,
      sent_at: time,
      delivered_at: time,
      sender_phone_id: phone,
      receiver_phone_id: phone,
      sender_place_id: place,
      receiver_place_id: place,
      weight_g: measure,
      declared: text,
      source_id: source,
    },
  },
  sightings: {
    id: "sighting_id",
    columns: {
      sighting_id: id,
      at: timeRequired,
      subject_kind: { type: "text", required: true, values: ["person", "phone", "vehicle"] },
      // Refers to the file that subject_kind names; the ledger resolves it.
      subject_id: { type: "text", required: true },
      place_id: { ...place, required: true },
      source_id: source,
    },
  },
  cases: {
    id: "case_id",
    columns: {
      case_id: id,
      kind: {
        type: "text",
        values: ["trafficking", "possession", "use", "manufacture", "theft", "robbery", "fraud", "other"],
      },
      opened_at: time,
      area_code: text,
      source_id: source,
    },
  },
  case_persons: {
    id: "case_person_id",
    columns: {
      case_id: { type: "text", required: true, ref: "cases" },
      person_id: { ...person, required: true },
      capacity: {
        type: "text",
        values: ["suspect", "accused", "convicted", "user", "witness", "victim"],
      },
      source_id: source,
    },
  },
  seizures: {
    id: "seizure_id",
    columns: {
      seizure_id: id,
      case_id: { type: "text", ref: "cases" },
      at: time,
      place_id: place,
      person_id: person,
      substance: text,
      grams: measure,
      source_id: source,
    },
  },
  statements: {
    id: "statement_id",
    columns: {
      statement_id: id,
      case_id: { type: "text", ref: "cases" },
      speaker_person_id: person,
      about_person_id: person,
      stance: {
        type: "text",
        values: ["confession", "denial", "no_comment", "accusation", "exculpation"],
      },
      at: time,
      summary: text,
      source_id: source,
    },
  },
  drug_tests: {
    id: "test_id",
    columns: {
      test_id: id,
      person_id: { ...person, required: true },
      at: time,
      substance: text,
      result: { type: "text", values: ["positive", "negative"] },
      source_id: source,
    },
  },
  wastewater: {
    id: "sample_id",
    columns: {
      sample_id: id,
      catchment_id: { type: "text", required: true },
      sampled_on: { type: "date", required: true },
      analyte: { type: "text", required: true },
      concentration_ng_l: measure,
      flow_m3_d: measure,
      population: measure,
      source_id: source,
    },
  },
  chemicals: {
    id: "transaction_id",
    columns: {
      transaction_id: id,
      at: time,
      seller_name: text,
      buyer_person_id: person,
      buyer_name: text,
      chemical: text,
      kg: measure,
      place_id: place,
      source_id: source,
    },
  },
  ties: {
    id: "tie_id",
    columns: {
      tie_id: id,
      layer: {
        type: "text",
        required: true,
        values: ["call", "meeting", "kinship", "payment", "other"],
      },
      from_person_id: { ...person, required: true },
      to_person_id: { ...person, required: true },
      at: time,
      weight: measure,
      directed: { type: "boolean" },
      source_id: source,
    },
  },
} as const satisfies Record<string, FileSpec>;

/** Name of a file of the case folder, without its ending: `contacts`, `payments` … */
export type RecordKind = keyof typeof CASE_FILES;

export const RECORD_KINDS = Object.keys(CASE_FILES) as RecordKind[];

export function isRecordKind(name: string): name is RecordKind {
  return Object.hasOwn(CASE_FILES, name);
}

/** The spec with its literal types widened, for code that treats all kinds alike. */
export function fileSpec(kind: RecordKind): FileSpec {
  return CASE_FILES[kind];
}

/**
 * Kinds whose file carries no id column (`phone_users`, `case_persons`): the record id is
 * made from all its declared columns but `source_id`, so that the same statement delivered
 * twice is one record.
 */
export const KINDS_WITHOUT_ID_COLUMN: readonly RecordKind[] = RECORD_KINDS.filter(
  (kind) => !Object.hasOwn(CASE_FILES[kind].columns, CASE_FILES[kind].id),
);
