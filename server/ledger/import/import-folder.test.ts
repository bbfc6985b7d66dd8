/** Bad input: each kind is refused or quarantined with a message, and never half-imported. */
import { appendFileSync } from "node:fs";
import { mkdtemp, open, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TriplezeroError } from "../../domain/errors.ts";
import { readDatasetSha256 } from "../dataset-hash.ts";
import { type Ledger, openLedger } from "../ledger.ts";
import type { RowsRefused } from "./folder-errors.ts";
import { importFolder } from "./import-folder.ts";
import { MAX_ROW_BYTES } from "./inspect-file.ts";
import type { ImportReport } from "./report.ts";

type Files = Record<string, string | Buffer>;

let root: string;
let ledger: Ledger;
/** What every ledger of a test holds before the folder under test comes. */
let before: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "import-folder-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  ledger = await openLedger(":memory:");
  await importFolder(ledger, await folderOf({ "persons.csv": "person_id,name\np1,甲\n" }), { strict: true });
  before = await ledgerState();
});
afterEach(() => ledger.close());

async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(root, "case-"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

async function importFiles(files: Files, strict = false): Promise<ImportReport> {
  return importFolder(ledger, await folderOf(files), { strict });
}

/** Everything that an import may change. */
async function ledgerState(): Promise<string> {
  return ledger.read(async (connection) => {
    const counts = await connection.runAndReadAll(
      `SELECT (SELECT count(*) FROM imports), (SELECT count(*) FROM import_files), (SELECT count(*) FROM quarantine),
              (SELECT count(*) FROM unresolved_references), (SELECT count(*) FROM superseded)`,
    );
    return JSON.stringify([await readDatasetSha256(connection), counts.getRowsJson()]);
  });
}

async function refusalOf(work: Promise<unknown>): Promise<TriplezeroError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TriplezeroError);
  const refused = error as TriplezeroError;
  expect(refused.details.message.zh).toMatch(/[\u4e00-\u9fff]/);
  expect(refused.details.message.en).toMatch(/^[\x20-\x7e]+$/);
  expect(await ledgerState()).toBe(before);
  expect(await readdir(ledger.scratchDir)).toEqual([]);
  return refused;
}

/** Rows by problem: `code column: row row …`. */
function problemsOf(report: ImportReport): string[] {
  return report.files.flatMap(({ problems }) =>
    problems.map(({ code, column, examples }) => {
      const rows = examples.map(({ row }) => row).join(" ");
      return `${code}${column === undefined ? "" : ` ${column}`}: ${rows}`;
    }),
  );
}

const AT = "2026-03-01T21:14:05+08:00";
const CONTACTS = "contact_id,at,from_phone_id,to_phone_id,medium,duration_s\n";
const PHONES = "phone_id\nf1\nf2\n";
const contact = (id: string) => `${id},${AT},f1,f2,voice,60\n`;

describe("a folder that is refused", () => {
  it.each<[name: string, code: string, files: Files, where: object]>([
    ["holds no file of a case", "folder-without-records", { "readme.txt": "x" }, {}],
    ["has an empty file", "empty-file", { "phones.csv": "" }, { file: "phones.csv" }],
    ["has an empty JSONL", "empty-file", { "phones.jsonl": "\n" }, { file: "phones.jsonl" }],
    [
      "lacks a required column",
      "missing-column",
      { "contacts.csv": "contact_id,at\n" },
      { column: "from_phone_id" },
    ],
    ["has a column twice", "duplicate-column", { "phones.csv": "phone_id,imei,imei\n" }, { column: "imei" }],
    [
      "has a header that never ends",
      "unreadable-header",
      { "phones.csv": '"phone_id\nf1\n' },
      { file: "phones.csv" },
    ],
    [
      "has a zip for a CSV",
      "wrong-content",
      { "phones.csv": Buffer.from("PK\u0003\u0004....") },
      { file: "phones.csv" },
    ],
    [
      "has a gzip for a CSV",
      "wrong-content",
      { "phones.csv": Buffer.from("1f8b0800", "hex") },
      { file: "phones.csv" },
    ],
    ["is in UTF-16", "wrong-content", { "phones.csv": Buffer.from("\ufeffphone_id\nf1\n", "utf16le") }, {}],
    [
      "is in UTF-16 without a mark",
      "wrong-content",
      { "phones.csv": Buffer.from("phone_id\nf1\n", "utf16le") },
      {},
    ],
    [
      "is in Latin-1",
      "wrong-encoding",
      { "persons.csv": Buffer.from("person_id,name\np2,Müller\n", "latin1") },
      {},
    ],
    [
      "is in UTF-8 with a broken character",
      "wrong-encoding",
      {
        "persons.csv": Buffer.concat([Buffer.from("person_id,name\np2,张三李四"), Buffer.from([0xe5, 0x0a])]),
      },
      { file: "persons.csv" },
    ],
    [
      "has a text for a workbook",
      "unreadable-workbook",
      { "case.xlsx": "person_id\np2\n" },
      { file: "case.xlsx" },
    ],
    ["has a broken workbook", "unreadable-workbook", { "case.xlsx": Buffer.from("PK\u0003\u0004....") }, {}],
    ["has a kind twice", "file-twice", { "phones.csv": PHONES, "phones.jsonl": '{"phone_id":"f1"}\n' }, {}],
    [
      "has a file half downloaded",
      "still-being-written",
      { "phones.csv": PHONES, "contacts.csv.part": "" },
      {},
    ],
  ])("%s: %s", async (_, code, files, where) => {
    const { details } = await refusalOf(importFiles(files));
    expect(details.code).toBe(code);
    expect(details.where ?? {}).toMatchObject(where);
    expect(details.remedy?.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it("does not exist", async () => {
    const { details } = await refusalOf(importFolder(ledger, join(root, "nowhere"), { strict: false }));
    expect(details.code).toBe("folder-not-found");
  });

  it("leads elsewhere by a link", async () => {
    const folder = await folderOf({});
    await symlink("/etc/hostname", join(folder, "phones.csv"));
    const { details } = await refusalOf(importFolder(ledger, folder, { strict: false }));
    expect(details.code).toBe("not-a-regular-file");
  });

  it("is being written while it is read", async () => {
    const folder = await folderOf({ "phones.csv": PHONES, "contacts.csv": CONTACTS + contact("c1") });
    let writes = 0;
    const onProgress = () => appendFileSync(join(folder, "contacts.csv"), contact(`d${writes++}`));
    const { details } = await refusalOf(importFolder(ledger, folder, { strict: false, onProgress }));
    expect(details).toMatchObject({ code: "still-being-written", where: { file: "contacts.csv" } });
    expect(writes).toBeGreaterThan(0);
  });

  it("has a bad row and is imported strictly: the whole report comes with the refusal", async () => {
    const files = {
      "phones.csv": PHONES,
      "contacts.csv": CONTACTS + contact("c1") + contact("c2").replace("60", "-1"),
    };
    const refused = await refusalOf(importFiles(files, true));
    expect(refused.details).toMatchObject({
      code: "rows-refused",
      where: { file: "contacts.csv", row: 2, column: "duration_s" },
      expected: ">= 0",
    });
    expect(problemsOf((refused as RowsRefused).report)).toEqual(["below-minimum duration_s: 2"]);
  });

  it("is given up by the caller", async () => {
    const stop = new AbortController();
    const folder = await folderOf({ "phones.csv": PHONES });
    const onProgress = ({ phase }: { readonly phase: string }) => phase === "import.phones" && stop.abort();
    const { details } = await refusalOf(
      importFolder(ledger, folder, { strict: false, onProgress, signal: stop.signal }),
    );
    expect(details.code).toBe("cancelled");
  });

  it("comes while another import runs", async () => {
    const folder = await folderOf({ "phones.csv": PHONES });
    const first = importFolder(ledger, folder, { strict: true });
    await expect(importFolder(ledger, folder, { strict: true })).rejects.toMatchObject({
      details: { code: "import-running" },
    });
    expect((await first).added).toBe(2);
  });
});

describe("rows that are bad", () => {
  it("are quarantined by number, whatever is wrong with them; the others are imported", async () => {
    const report = await importFiles({
      "phones.csv": PHONES,
      "contacts.csv": [
        CONTACTS.trimEnd(),
        `c1,${AT},f1,f2,voice,60`,
        `c2,2026-02-30T10:00:00+08:00,f1,f2,voice,60`,
        `c3,2026-03-01 10:00:00,f1,f2,voice,60`,
        `c4,2026-03-01T10:00:00,f1,f2,voice,60`,
        `c5,${AT},f1,f2,voice,-60`,
        `c6,${AT},f1,f2,fax,sixty`,
        `c7,${AT},,f2,voice,60`,
        `c8,${AT},f1`,
        `c9,${AT},f1,f2,voice,60,surplus`,
        `c10,${AT},"f1,f2,voice,60`,
        `c11,${AT},"f1"x,f2,voice,60`,
        `c12,${AT},f1,f2,voice,\u0001`,
        `c13,${AT},f1,f2,voice,1`,
        `c13,${AT},f1,f2,voice,2`,
        `c1,${AT},f1,f2,voice,60`,
        `c14,"2026-03-01T21:14:05Z",f2,f1,,`,
      ].join("\r\n"),
    });
    expect(problemsOf(report)).toEqual([
      "impossible-time at: 2",
      "not-a-time at: 3",
      "time-without-offset at: 4",
      "below-minimum duration_s: 5",
      "not-a-number duration_s: 6",
      "unknown-value medium: 6",
      "missing-value from_phone_id: 7",
      "truncated-row: 8",
      "too-many-fields: 9",
      "unterminated-quote: 10",
      "text-after-quote: 11",
      "control-character duration_s: 12",
      "duplicate-id contact_id: 13 14",
    ]);
    const contacts = report.files.find(({ file }) => file === "contacts");
    expect(contacts).toMatchObject({ rows: 16, added: 2, quarantined: 13, repeated: 1, unresolved: 0 });
    const kept = await ledger.read((connection) =>
      connection.runAndReadAll("SELECT DISTINCT row_no, raw FROM quarantine ORDER BY row_no"),
    );
    expect(kept.getRows()).toHaveLength(13);
    expect(kept.getRows().every(([, raw]) => typeof raw === "string" && raw !== "")).toBe(true);
  });

  it("are named with what came and what was expected, a few of each kind with the number of all", async () => {
    const rows = Array.from({ length: 12 }, (_, index) => contact(`c${index}`).replace("voice", "fax"));
    const report = await importFiles({ "phones.csv": PHONES, "contacts.csv": CONTACTS + rows.join("") });
    const [problem] = report.files.flatMap(({ problems }) => problems);
    expect(problem).toMatchObject({ expected: "voice | sms | app", rows: 12, effect: "quarantined" });
    expect(problem?.examples).toEqual([1, 2, 3, 4, 5].map((row) => ({ row, came: "fax" })));
  });

  it("of JSONL are named too", async () => {
    const report = await importFiles({
      "payments.jsonl": [
        `{"payment_id":"y1","at":"${AT}","from_account_id":"a1","to_account_id":"a2","amount_cny":90.5,"memo":null}`,
        `{"payment_id":"y2","at":"${AT}","from_account_id":"a1"`,
        `["y3"]`,
        `{"payment_id":"y4","at":"${AT}","from_account_id":"a1","to_account_id":"a2","amount_cny":-1}`,
        `{"payment_id":"y5","at":"${AT}","from_account_id":12345678901234567890,"to_account_id":"a2","amount_cny":1}`,
        `{"payment_id":"y6","at":"${AT}","from_account_id":"a1","to_account_id":"a2","amount_cny":{"yuan":1}}`,
        `{"payment_id":"y7"," payment_id":"y8"}`,
        `{"payment_id":"y9","at":"${AT}","from_account_id":"a1","to_account_id":"a2","amount_cny":1,"tags":["x","y"],"memo":"\\ud800"}`,
        `{"payment_id":"y10","at":"${AT}","from_account_id":"a1","to_account_id":"a2","amount_cny":1,"memo":"${"x".repeat(MAX_ROW_BYTES)}"}`,
        "",
        `{"payment_id":"y11","at":"${AT}","from_account_id":"a1","to_account_id":"a2","amount_cny":1,"tags":["x","y"]}`,
      ].join("\n"),
    });
    expect(problemsOf(report).filter((problem) => !problem.startsWith("unknown-reference"))).toEqual([
      "not-json: 2",
      "not-an-object: 3",
      "below-minimum amount_cny: 4",
      "digits-lost from_account_id: 5",
      "nested-value amount_cny: 6",
      "duplicate-key payment_id: 7",
      "control-character memo: 8",
      "line-too-long: 9",
    ]);
    expect(report).toMatchObject({ added: 2, quarantined: 8 });
    const extra = await ledger.read((connection) =>
      connection.runAndReadAll("SELECT extra FROM current_payments WHERE record_id = 'y11'"),
    );
    expect(extra.getRows()).toEqual([['{"tags":"x;y"}']]);
  });

  it("with a line of many megabytes cost no memory, and the rows after it are read", async () => {
    const folder = await folderOf({ "phones.csv": PHONES });
    const file = await open(join(folder, "contacts.csv"), "w");
    await file.write(CONTACTS + contact("c1"));
    const piece = "x".repeat(1 << 20);
    for (let megabytes = 0; megabytes < 160; megabytes++) await file.write(piece);
    await file.write(`\n${contact("c2")}`);
    await file.close();
    const start = process.memoryUsage().rss;
    let peak = start;
    const onProgress = () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    };
    const report = await importFolder(ledger, folder, { strict: false, onProgress });
    expect(problemsOf(report)).toEqual(["line-too-long: 2"]);
    expect(report).toMatchObject({ added: 4, quarantined: 1 });
    expect(peak - start).toBeLessThan(96 << 20);
  });
});

describe("references", () => {
  it("to files that are not there are reported and kept", async () => {
    const report = await importFiles({
      "contacts.csv": CONTACTS + contact("c1") + contact("c2"),
      "sightings.csv": `sighting_id,at,subject_kind,subject_id,place_id\ng1,${AT},person,p1,l1\ng2,${AT},vehicle,p1,l1\n`,
    });
    expect(report).toMatchObject({ added: 4, quarantined: 0, unresolved: 7 });
    expect(problemsOf(report)).toEqual([
      "unknown-reference from_phone_id: 1",
      "unknown-reference to_phone_id: 1",
      "unknown-reference place_id: 1",
      "unknown-reference subject_id: 2",
    ]);
  });

  it("are known from earlier imports", async () => {
    await importFiles({ "phones.csv": PHONES });
    expect((await importFiles({ "contacts.csv": CONTACTS + contact("c1") })).unresolved).toBe(0);
  });
});

describe("the same again", () => {
  const files = { "phones.csv": PHONES, "contacts.csv": CONTACTS + contact("c1") + contact("c2") };

  it("adds nothing and says so", async () => {
    const folder = await folderOf(files);
    expect((await importFolder(ledger, folder, { strict: true })).importId).toBe(2);
    const state = await ledgerState();
    const again = await importFolder(ledger, folder, { strict: true });
    expect(again).toMatchObject({ importId: null, added: 0, changed: 0, unchanged: 4 });
    expect(again.summary.en).toMatch(/^Nothing new/);
    expect(await ledgerState()).toBe(state);
  });

  it("with a changed row adds a version and keeps the one before", async () => {
    await importFiles(files);
    const changed = {
      ...files,
      "contacts.csv": CONTACTS + contact("c1").replace("60", "61") + contact("c2"),
    };
    expect(await importFiles(changed)).toMatchObject({ added: 0, changed: 1, unchanged: 3 });
    const versions = await ledger.read((connection) =>
      connection.runAndReadAll(
        "SELECT version, duration_s FROM records_contacts WHERE record_id = 'c1' ORDER BY version",
      ),
    );
    expect(versions.getRows()).toEqual([
      [1, 60],
      [2, 61],
    ]);
    const current = await ledger.read((connection) =>
      connection.runAndReadAll("SELECT record_id, duration_s FROM current_contacts ORDER BY 1"),
    );
    expect(current.getRows()).toEqual([
      ["c1", 61],
      ["c2", 60],
    ]);
  });

  it("in another form, order or encoding is the same record", async () => {
    const csv = "person_id,name,flags\np2,张三,minor\n";
    await importFiles({ "persons.csv": csv });
    const unchanged = { added: 0, changed: 0, unchanged: 1 };
    expect(await importFiles({ "persons.csv": `\ufeff${csv.replaceAll("\n", "\r\n")}` })).toMatchObject(
      unchanged,
    );
    expect(await importFiles({ "persons.csv": "flags,person_id,name\nminor,p2,张三" })).toMatchObject(
      unchanged,
    );
    expect(
      await importFiles({ "persons.csv": '"person_id","name","flags"\n"p2","张三","minor"\n' }),
    ).toMatchObject(unchanged);
    const jsonl = '{"name":"张三","flags":["minor"],"person_id":"p2"}\n';
    expect(await importFiles({ "persons.jsonl": jsonl })).toMatchObject(unchanged);
    const foreign = await importFiles({ "persons.csv": iconv.encode(csv, "gb18030") });
    expect(foreign).toMatchObject(unchanged);
    expect(foreign.files[0]?.encoding).toBe("gb18030");
  });

  it("stated by two sources is one record", async () => {
    const text = "phone_id,person_id,basis,source_id\nf1,p1,admission,s1\nf1,p1,admission,s2\n";
    const report = await importFiles({ "phone_users.csv": text });
    expect(report).toMatchObject({ added: 1, repeated: 1, quarantined: 0 });
  });
});

describe("a record", () => {
  it("carries canonical JSON, its hash, its row, its file and what was not declared", async () => {
    const text = 'name,person_id,乙,birth_date\n"甲 ""q"" \\ \n",p7,x,1990-05-06\n\n乙,p8,,\n';
    await importFiles({ "persons.csv": text });
    const reader = await ledger.read((connection) =>
      connection.runAndReadAll(
        `SELECT raw, sha256(raw) = record_sha256, extra, birth_date::VARCHAR, version, row_no, f.name
         FROM records_persons r JOIN import_files f USING (file_id) WHERE record_id IN ('p7', 'p8') ORDER BY row_no`,
      ),
    );
    const raw = JSON.stringify({ birth_date: "1990-05-06", name: '甲 "q" \\ \n', person_id: "p7", 乙: "x" });
    expect(reader.getRowsJson()).toEqual([
      [raw, true, '{"乙":"x"}', "1990-05-06", 1, "1", "persons.csv"],
      ['{"name":"乙","person_id":"p8"}', true, null, null, 1, "2", "persons.csv"],
    ]);
  });

  it("keeps its time in UTC with the offset it came with", async () => {
    const times = ["2026-03-01T00:30:00+08:00", "2026-03-01T00:30:00.25-03:30", "2026-03-01T00:30:00Z"];
    const rows = times.map((at, index) => contact(`c${index}`).replace(AT, at));
    await importFiles({ "phones.csv": PHONES, "contacts.csv": CONTACTS + rows.join("") });
    const reader = await ledger.read((connection) =>
      connection.runAndReadAll(
        'SELECT CAST("at" AS VARCHAR), at_offset_min FROM records_contacts ORDER BY row_no',
      ),
    );
    expect(reader.getRows()).toEqual([
      ["2026-02-28 16:30:00", 480],
      ["2026-03-01 04:00:00.25", -210],
      ["2026-03-01 00:30:00", 0],
    ]);
  });

  it("has the number of its row also where the file is read in parallel", async () => {
    const rows = Array.from({ length: 250_000 }, (_, index) => contact(`c${index + 1}`));
    await importFiles({ "phones.csv": PHONES, "contacts.csv": CONTACTS + rows.join("") });
    const reader = await ledger.read((connection) =>
      connection.runAndReadAll(
        "SELECT count(*)::INTEGER FROM records_contacts WHERE record_id = 'c' || row_no",
      ),
    );
    expect(reader.getRows()).toEqual([[250_000]]);
  });
});
