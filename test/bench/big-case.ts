/**
 * A case folder of millions of records for measuring: seeded, written as fast as the disk
 * takes it. Its records mean nothing; their number, their width and what refers to what are
 * those of a province: mostly contacts, then sightings, payments, parcels.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Random, seededRandom } from "../../server/analysis/random.ts";

export interface BigCase {
  readonly records: number;
  /** The largest file, for comparing with a bare read. */
  readonly contactsPath: string;
}

/** Shares of the records. */
const CONTACTS = 0.6;
const SIGHTINGS = 0.2;
const PAYMENTS = 0.1;
const PARCELS = 0.02;
/** What is left: a phone and an account for each person. */
const ENTITIES = 0.08;

const PLACES = 2_000;
const PERIOD_S = 180 * 86_400;
const START_MS = Date.UTC(2026, 0, 1);

export function writeBigCase(folder: string, records: number, seed: number): BigCase {
  const random = seededRandom(seed);
  const people = Math.round((records * ENTITIES) / 3);
  const one = (prefix: string, count: number) => `${prefix}${random.below(count)}`;
  const phone = () => one("f", people);
  const place = () => one("l", PLACES);
  const write = (name: string, header: string, count: number, row: (index: number) => string) => {
    writeRows(join(folder, `${name}.csv`), header, count, row);
    return count;
  };
  let written = write("sources", "source_id,kind", 1, () => "s1,telecom");
  written += write("places", "place_id,name,kind,lat,lon", PLACES, (i) => `l${i},基站${i},cell,26.5,104.8`);
  written += write("persons", "person_id,name,source_id", people, (i) => `p${i},某人${i},s1`);
  written += write(
    "phones",
    "phone_id,number,holder_person_id,source_id",
    people,
    (i) => `f${i},1000${i},p${i},s1`,
  );
  written += write(
    "accounts",
    "account_id,provider,holder_person_id,phone_id,source_id",
    people,
    (i) => `a${i},wechat,p${i},f${i},s1`,
  );
  written += write(
    "contacts",
    "contact_id,at,from_phone_id,to_phone_id,medium,duration_s,from_place_id,to_place_id,source_id",
    Math.round(records * CONTACTS),
    (i) => `c${i},${time(random)},${phone()},${phone()},voice,${i % 600},${place()},${place()},s1`,
  );
  written += write(
    "payments",
    "payment_id,at,from_account_id,to_account_id,amount_cny,memo,source_id",
    Math.round(records * PAYMENTS),
    (i) => `y${i},${time(random)},${one("a", people)},${one("a", people)},${i % 900}.50,转账,s1`,
  );
  written += write(
    "parcels",
    "parcel_id,carrier,sent_at,sender_phone_id,receiver_phone_id,sender_place_id,receiver_place_id,weight_g,source_id",
    Math.round(records * PARCELS),
    (i) => `w${i},某快递,${time(random)},${phone()},${phone()},${place()},${place()},${i % 2000},s1`,
  );
  written += write(
    "sightings",
    "sighting_id,at,subject_kind,subject_id,place_id,source_id",
    Math.round(records * SIGHTINGS),
    (i) => `g${i},${time(random)},phone,${phone()},${place()},s1`,
  );
  return { records: written, contactsPath: join(folder, "contacts.csv") };
}

function time(random: Random): string {
  const at = new Date(START_MS + random.below(PERIOD_S) * 1000);
  return `${at.toISOString().slice(0, 19)}+08:00`;
}

function writeRows(path: string, header: string, count: number, row: (index: number) => string): void {
  const file = openSync(path, "w");
  let text = `${header}\n`;
  for (let index = 0; index < count; index++) {
    text += `${row(index)}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}
