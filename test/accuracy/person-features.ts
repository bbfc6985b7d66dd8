/** Simple features of every person of a city, read from the delivered tables alone (and, for "used", from the truth's phone users). */
import type { City } from "../../seed-data/generator/generate-city.ts";
import type { RecordKind } from "../../server/domain/case-folder.ts";

type Row = Readonly<Record<string, string>>;
type Feature = ReadonlyMap<string, number>;

export function personFeatures(city: City): Map<string, Feature> {
  const persons = [...rows(city, "persons")].map((row) => row.person_id ?? "");
  const holder = column(city, "phones", "phone_id", "holder_person_id");
  const user = new Map([
    ...holder,
    ...city.truth.phone_users.map(({ phone_id, person_id }) => [phone_id, person_id] as const),
  ]);
  const accountHolder = column(city, "accounts", "account_id", "holder_person_id");
  const features = new Map<string, Feature>();
  const tally = new Tally(persons);
  for (const [label, owner] of [
    ["held", holder],
    ["used", user],
  ] as const)
    countContacts(city, tally, owner, label);
  countPhones(city, tally);
  countPayments(city, tally, accountHolder);
  for (const row of rows(city, "parcels")) {
    tally.add("parcels sent (used)", user.get(row.sender_phone_id ?? ""), 1);
    tally.add("parcels received (used)", user.get(row.receiver_phone_id ?? ""), 1);
  }
  for (const row of rows(city, "sightings"))
    if (row.subject_kind === "person") tally.add("sightings of the person", row.subject_id, 1);
  for (const row of rows(city, "phone_users")) tally.add("listed in extractions", row.person_id, 1);
  for (const row of rows(city, "case_persons")) tally.add("listed in cases", row.person_id, 1);
  for (const row of rows(city, "drug_tests")) tally.add("drug tests", row.person_id, 1);
  for (const row of rows(city, "persons")) {
    tally.add("any flag but minor", row.person_id, (row.flags ?? "").replace("minor", "") === "" ? 0 : 1);
    tally.add("prior drug offence", row.person_id, row.flags?.includes("prior_drug_offence") ? 1 : 0);
    tally.add("id as a number", row.person_id, Number(row.person_id?.slice(1)));
    tally.add("age", row.person_id, -Date.parse(row.birth_date ?? "") / 3.15e10);
    tally.add("male", row.person_id, row.sex === "男" ? 1 : 0);
  }
  let order = 0;
  for (const row of rows(city, "persons")) tally.add("row number", row.person_id, order++);
  for (const [name, sums] of tally.sums) features.set(name, sums);
  for (const [name, of, total] of RATIOS)
    features.set(name, ratio(persons, tally.sums.get(of), tally.sums.get(total)));
  return features;
}

/** Share features: numerator and denominator among the sums. */
const RATIOS: readonly [name: string, of: string, total: string][] = [
  ["night share of contacts (used)", "night contacts (used)", "contacts (used)"],
  ["in share of contacts (used)", "contacts in (used)", "contacts (used)"],
  ["app share of contacts (used)", "app contacts (used)", "contacts (used)"],
  ["round share of payments in", "round payments in", "payments in"],
  ["night share of payments in", "night payments in", "payments in"],
  ["mean payment in", "sum in", "payments in"],
  ["contacts whose second is 0 (used)", "contacts at second 0 (used)", "contacts (used)"],
];

class Tally {
  readonly sums = new Map<string, Map<string, number>>();
  readonly #persons: readonly string[];
  constructor(persons: readonly string[]) {
    this.#persons = persons;
  }
  add(feature: string, person: string | undefined, value: number): void {
    const sums = this.sums.get(feature) ?? new Map(this.#persons.map((id) => [id, 0]));
    this.sums.set(feature, sums);
    if (person) sums.set(person, (sums.get(person) ?? 0) + value);
  }
}

function countContacts(city: City, tally: Tally, owner: ReadonlyMap<string, string>, label: string): void {
  const partners = new Map<string, Set<string>>();
  const meet = (person: string | undefined, phone: string) => {
    if (person) partners.set(person, (partners.get(person) ?? new Set()).add(phone));
  };
  for (const row of rows(city, "contacts")) {
    const { from_phone_id: fromPhone = "", to_phone_id: toPhone = "", at = "" } = row;
    const from = owner.get(fromPhone);
    const to = owner.get(toPhone);
    meet(from, toPhone);
    meet(to, fromPhone);
    for (const person of [from, to]) {
      tally.add(`contacts (${label})`, person, 1);
      tally.add(`night contacts (${label})`, person, isNight(at) ? 1 : 0);
      tally.add(`app contacts (${label})`, person, row.medium === "app" ? 1 : 0);
      tally.add(`contacts at second 0 (${label})`, person, at.slice(17, 19) === "00" ? 1 : 0);
    }
    tally.add(`contacts in (${label})`, to, 1);
  }
  for (const [person, phones] of partners) tally.add(`degree (${label})`, person, phones.size);
}

function countPhones(city: City, tally: Tally): void {
  for (const row of rows(city, "phones")) {
    tally.add("SIMs held", row.holder_person_id, 1);
    const registered = Date.parse(row.active_from ?? "");
    tally.add(
      "youngest SIM held (ms)",
      row.holder_person_id,
      Number.isNaN(registered) ? 0 : registered / 1e12,
    );
  }
  for (const { person_id } of city.truth.phone_users) tally.add("SIMs used but not held", person_id, 1);
}

function countPayments(city: City, tally: Tally, holder: ReadonlyMap<string, string>): void {
  for (const row of rows(city, "payments")) {
    const amount = Number(row.amount_cny);
    const to = holder.get(row.to_account_id ?? "");
    tally.add("payments in", to, 1);
    tally.add("sum in", to, amount);
    tally.add("round payments in", to, amount % 10 === 0 ? 1 : 0);
    tally.add("night payments in", to, isNight(row.at ?? "") ? 1 : 0);
    tally.add("payments out", holder.get(row.from_account_id ?? ""), 1);
    tally.add("sum out", holder.get(row.from_account_id ?? ""), amount);
  }
}

function isNight(at: string): boolean {
  const hour = Number(at.slice(11, 13));
  return hour >= 22 || hour < 6;
}

function ratio(persons: readonly string[], of: Feature | undefined, total: Feature | undefined): Feature {
  return new Map(
    persons.flatMap((id) =>
      total?.get(id) ? [[id, (of?.get(id) ?? 0) / (total.get(id) ?? 1)] as const] : [],
    ),
  );
}

function column(city: City, kind: RecordKind, key: string, value: string): Map<string, string> {
  return new Map([...rows(city, kind)].map((row) => [row[key] ?? "", row[value] ?? ""]));
}

function* rows(city: City, kind: RecordKind): Generator<Row> {
  const table = city.tables[kind];
  if (!table) return;
  for (const cells of table.rows())
    yield Object.fromEntries(table.columns.map((name, i) => [name, cells[i] ?? ""]));
}
