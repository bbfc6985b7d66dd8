/**
 * A case small enough to read: two people who deal, a buyer, a bystander. All invented. Names
 * and numbers stand here once, so that tests can look for them where they must not be.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordKind } from "../server/domain/case-folder.ts";
import type { CaseResult } from "../server/domain/findings.ts";

/** Names, numbers and plates: what may never stand in a log or an address. */
export const PERSONAL_TEXTS = [
  "郑无名",
  "钱乙",
  "孙丙丁",
  "周路过",
  "老无",
  "10000000001",
  "10000000002",
  "10000000003",
  "10000000004",
  "999999199001011234",
  "6222000000000001",
  "云J00001",
];

type Rows = readonly Readonly<Record<string, string>>[];

const FILES: Partial<Record<RecordKind, Rows>> = {
  sources: [{ source_id: "s1", kind: "telecom", title: "通话记录", authority: "文号1", reliability: "A" }],
  persons: [
    {
      person_id: "p1",
      name: "郑无名",
      aliases: "老无",
      id_number: "999999199001011234",
      flags: "prior_drug_offence",
      source_id: "s1",
    },
    { person_id: "p2", name: "钱乙" },
    { person_id: "p3", name: "孙丙丁", flags: "known_user" },
    { person_id: "p4", name: "周路过" },
  ],
  phones: [
    { phone_id: "f1", number: "10000000001", holder_person_id: "p1" },
    { phone_id: "f2", number: "10000000002", holder_person_id: "p2" },
    { phone_id: "f3", number: "10000000003", holder_person_id: "p3" },
    { phone_id: "f4", number: "10000000004", holder_person_id: "p4" },
  ],
  accounts: [
    {
      account_id: "a1",
      provider: "bank",
      number: "6222000000000001",
      holder_person_id: "p1",
      phone_id: "f1",
    },
    { account_id: "a3", provider: "wechat", holder_person_id: "p3", phone_id: "f3" },
  ],
  vehicles: [{ vehicle_id: "v1", plate: "云J00001", owner_person_id: "p2" }],
  places: [{ place_id: "x1", name: "某路口", kind: "other", lat: "26.59", lon: "104.83" }],
  contacts: [
    contact("c1", "2026-03-01T20:00:00+08:00", "f3", "f1"),
    contact("c2", "2026-03-01T20:05:00+08:00", "f1", "f2"),
    contact("c3", "2026-03-02T09:00:00+08:00", "f4", "f2"),
    contact("c4", "2026-03-08T20:00:00+08:00", "f3", "f1"),
  ],
  payments: [
    {
      payment_id: "y1",
      at: "2026-03-01T20:10:00+08:00",
      from_account_id: "a3",
      to_account_id: "a1",
      amount_cny: "300",
    },
  ],
  sightings: [
    {
      sighting_id: "g1",
      at: "2026-03-01T20:40:00+08:00",
      subject_kind: "phone",
      subject_id: "f2",
      place_id: "x1",
    },
    {
      sighting_id: "g2",
      at: "2026-03-01T21:10:00+08:00",
      subject_kind: "phone",
      subject_id: "f3",
      place_id: "x1",
    },
  ],
  ties: [
    {
      tie_id: "t1",
      layer: "kinship",
      from_person_id: "p1",
      to_person_id: "p2",
      weight: "1",
      directed: "false",
    },
  ],
};

function contact(contact_id: string, at: string, from_phone_id: string, to_phone_id: string) {
  return { contact_id, at, from_phone_id, to_phone_id, medium: "voice", duration_s: "30", source_id: "s1" };
}

/** Writes the case as CSV files into a new folder. */
export function writeSmallCase(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [kind, rows] of Object.entries(FILES)) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
    writeFileSync(join(folder, `${kind}.csv`), `${[columns.join(","), ...lines].join("\n")}\n`);
  }
}

/** What a run might have found in it: the API shows runs whatever made them. */
export function smallCaseResult(datasetSha256: string): CaseResult {
  const dealers = [
    { person_id: "p1", role: "retail_dealer", probability: 0.8 },
    { person_id: "p2", role: "courier", probability: 0.6 },
  ] as const;
  return {
    format: "triplezero.result/1",
    run: { id: "run-by-hand", dataset_sha256: datasetSha256, seed: 1, parameters: {}, versions: {} },
    notices: [{ code: "small-case", message: { zh: "案件很小。", en: "The case is small." } }],
    groups: [
      {
        id: "g01",
        score: 0.9,
        members: dealers.map(({ person_id, role, probability }) => ({
          person_id,
          membership: 0.9,
          abstained: false,
          roles: [
            {
              role,
              probability,
              contributions: [
                {
                  feature: "deal-payments",
                  value: 1,
                  direction: "for",
                  log10_lr: 1.2,
                  records: [{ file: "payments", id: "y1" }],
                  records_total: 1,
                },
              ],
            },
          ],
          contributions: [],
          against: [],
        })),
        unresolved_members: [],
        zero: { seizure: true, scene: true, confession: true },
        stability: 1,
        first_at: "2026-03-01T20:00:00+08:00",
        last_at: "2026-03-01T21:10:00+08:00",
      },
    ],
    persons: [
      { person_id: "p1", community: 0, suspicion: 0.9, leadership: 0.7 },
      { person_id: "p2", community: 0, suspicion: 0.8, leadership: 0.4 },
      { person_id: "p3", community: 0, suspicion: 0.2, leadership: 0.1 },
      { person_id: "p4", community: 1, suspicion: 0, leadership: 0 },
    ],
    deals: [
      {
        id: "d0001",
        group: "g01",
        at: "2026-03-01T20:00:00+08:00",
        buyer_person_id: "p3",
        seller_person_id: "p1",
        payee_person_id: "p1",
        deliverer_person_id: "p2",
        delivery: "dead_drop",
        contacts: ["c1"],
        payments: ["y1"],
        parcels: [],
        sightings: ["g1", "g2"],
        log10_lr: 2.4,
        q: 0.01,
      },
    ],
    phone_users: [{ phone_id: "f2", person_id: "p2", probability: 0.9 }],
    phone_swaps: [],
    wastewater: [],
  };
}
