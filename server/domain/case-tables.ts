/**
 * A case as integer-indexed columns: what the projection hands to the analysis.
 *
 * Every entity has an index 0 … n−1 (−1 = unknown); events are sorted by time. Entities are
 * ordered by what the records say of them (first seen, how often), ids only break ties, so
 * that renaming ids leaves the order, and with it every finding, as it is.
 * Times are epoch seconds (UTC); NaN = unknown.
 */

export interface PersonTable {
  readonly ids: readonly string[];
  /** Index of the home place. */
  readonly home: Int32Array;
  /** 1 where `flags` holds `known_user` or `prior_drug_offence`. */
  readonly drugFlag: Uint8Array;
  /** Upper case, "" where unknown. */
  readonly idNumber: readonly string[];
  /** yyyymmdd as a number, −1 unknown. */
  readonly birthDate: Int32Array;
  /** 0 female, 1 male, −1 unknown. */
  readonly sex: Int32Array;
}

/** Names and aliases, a row each, sorted by person; equal names have equal codes. */
export interface PersonNameTable {
  readonly person: Int32Array;
  /** Code of the name, without white space and letter case. */
  readonly name: Int32Array;
  /** 1 where it is an alias. */
  readonly isAlias: Int32Array;
}

export interface PhoneTable {
  readonly ids: readonly string[];
  /** Who registered it, index of a person. */
  readonly holder: Int32Array;
  /** Handset: phones with the same value ≥ 0 were used in one handset. */
  readonly imei: Int32Array;
}

export interface EstablishedUserTable {
  readonly ids: readonly string[];
  readonly phone: Int32Array;
  readonly person: Int32Array;
}

export interface AccountTable {
  readonly ids: readonly string[];
  readonly holder: Int32Array;
  /** The bound phone. */
  readonly phone: Int32Array;
  /** Who keeps the account, as the records name it; empty = unknown. */
  readonly provider: readonly string[];
}

export interface VehicleTable {
  readonly ids: readonly string[];
  readonly owner: Int32Array;
}

export const PLACE_KINDS = [
  "other",
  "home",
  "work",
  "locker",
  "hotel",
  "cell",
  "camera",
  "shop",
  "border",
] as const;

export interface PlaceTable {
  readonly ids: readonly string[];
  /** WGS 84 degrees, NaN where unknown. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** Index into `PLACE_KINDS`. */
  readonly kind: Int32Array;
  /** Number of the area code (first four digits, a city), −1 unknown. */
  readonly city: Int32Array;
}

export interface ContactTable {
  readonly ids: readonly string[];
  readonly at: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly fromPlace: Int32Array;
  readonly toPlace: Int32Array;
  readonly durationS: Float64Array;
}

export interface PaymentTable {
  readonly ids: readonly string[];
  readonly at: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly amountCny: Float64Array;
}

export interface ParcelTable {
  readonly ids: readonly string[];
  /** Sent, or delivered where the sending time is unknown; the order of the table. */
  readonly sentAt: Float64Array;
  readonly deliveredAt: Float64Array;
  readonly sender: Int32Array;
  readonly receiver: Int32Array;
  readonly senderPlace: Int32Array;
  readonly receiverPlace: Int32Array;
  readonly weightG: Float64Array;
  /** As the records name it; empty = unknown. */
  readonly carrier: readonly string[];
}

export const SUBJECT_KINDS = ["person", "phone", "vehicle"] as const;

export interface SightingTable {
  readonly ids: readonly string[];
  readonly at: Float64Array;
  /** Index into `SUBJECT_KINDS`. */
  readonly subjectKind: Int32Array;
  /** Index in the table that `subjectKind` names. */
  readonly subject: Int32Array;
  readonly place: Int32Array;
}

export interface CasePersonTable {
  readonly ids: readonly string[];
  /** Number of the case, for telling cases apart. */
  readonly caseNo: Int32Array;
  readonly person: Int32Array;
  /** Epoch seconds of the case's opening. */
  readonly openedAt: Float64Array;
  /** 1 where the case is one of drugs: trafficking, possession, use, manufacture. */
  readonly drugCase: Int32Array;
  /** 1 where the person is suspect, accused or convicted in it. */
  readonly accused: Int32Array;
  /** 1 where the capacity is `user`. */
  readonly user: Int32Array;
}

export interface SeizureTable {
  readonly ids: readonly string[];
  readonly at: Float64Array;
  readonly caseNo: Int32Array;
  readonly place: Int32Array;
  readonly person: Int32Array;
}

export interface StatementTable {
  readonly ids: readonly string[];
  readonly at: Float64Array;
  readonly speaker: Int32Array;
  readonly about: Int32Array;
  /** 0 other, 1 confession, 2 denial, 3 no comment, 4 accusation, 5 exculpation. */
  readonly stance: Int32Array;
  /** 1 where it was made in a case that is not one of drugs. */
  readonly otherCase: Int32Array;
}

export interface DrugTestTable {
  readonly ids: readonly string[];
  readonly person: Int32Array;
  readonly at: Float64Array;
  readonly positive: Int32Array;
}

export interface WastewaterTable {
  readonly ids: readonly string[];
  readonly catchment: readonly string[];
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly analyte: readonly string[];
  readonly concentrationNgL: Float64Array;
  readonly flowM3D: Float64Array;
  readonly population: Float64Array;
}

export interface TieTable {
  readonly ids: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the record gives none. */
  readonly weight: Float64Array;
  readonly layer: readonly string[];
  readonly at: Float64Array;
  /** 1 where the tie leads from `from` to `to` only. */
  readonly directed: Int32Array;
}

export interface CaseTables {
  /** Local clock minus UTC in seconds: the commonest offset of the delivered times. */
  readonly utcOffsetS: number;
  readonly persons: PersonTable;
  readonly personNames: PersonNameTable;
  readonly phones: PhoneTable;
  readonly establishedUsers: EstablishedUserTable;
  readonly accounts: AccountTable;
  readonly vehicles: VehicleTable;
  readonly places: PlaceTable;
  readonly contacts: ContactTable;
  readonly payments: PaymentTable;
  readonly parcels: ParcelTable;
  readonly sightings: SightingTable;
  readonly casePersons: CasePersonTable;
  readonly seizures: SeizureTable;
  readonly statements: StatementTable;
  readonly drugTests: DrugTestTable;
  readonly wastewater: WastewaterTable;
  readonly ties: TieTable;
}
