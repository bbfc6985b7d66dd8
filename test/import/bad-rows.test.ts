/** Rows that cannot be records: quarantined by number, while the others are imported. */
import { open } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MAX_ROW_BYTES } from "../../server/ledger/import/inspect-file.ts";
import { importCase } from "../../server/usecases/import-case.ts";
import { AT, CONTACTS, contact, importFixture, PHONES, problemsOf } from "./fixture.ts";

const fixture = importFixture();

describe("rows that are bad", () => {
  it("are quarantined by number, whatever is wrong with them; the others are imported", async () => {
    const report = await fixture.importFiles({
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
        "c15,0001-01-01T00:00:00Z,f1,f2,voice,60",
        "c16,9999-12-31T00:00:00+08:00,f1,f2,voice,60",
        `c17,${AT},f1,f2,voice,1e13`,
      ].join("\r\n"),
    });
    expect(problemsOf(report)).toEqual([
      "impossible-time at: 2 17 18",
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
      "above-maximum duration_s: 19",
    ]);
    const contacts = report.files.find(({ file }) => file === "contacts");
    expect(contacts).toMatchObject({ rows: 19, added: 2, quarantined: 16, repeated: 1, unresolved: 0 });
    const kept = await fixture.ledger.read((connection) =>
      connection.runAndReadAll("SELECT DISTINCT row_no, raw FROM quarantine ORDER BY row_no"),
    );
    expect(kept.getRows()).toHaveLength(16);
    expect(kept.getRows().every(([, raw]) => typeof raw === "string" && raw !== "")).toBe(true);
  });

  it("are named with what came and what was expected, a few of each kind with the number of all", async () => {
    const rows = Array.from({ length: 12 }, (_, index) => contact(`c${index}`).replace("voice", "fax"));
    const report = await fixture.importFiles({
      "phones.csv": PHONES,
      "contacts.csv": CONTACTS + rows.join(""),
    });
    const [problem] = report.files.flatMap(({ problems }) => problems);
    expect(problem).toMatchObject({ expected: "voice | sms | app", rows: 12, effect: "quarantined" });
    expect(problem?.examples).toEqual([1, 2, 3, 4, 5].map((row) => ({ row, came: "fax" })));
  });

  it("are not made of lines that are empty, before the header, between rows and at the end", async () => {
    const report = await fixture.importFiles({ "phones.csv": `\n\r\n${PHONES.replace("\n", "\n\n")}\n\n` });
    const rows = PHONES.trimEnd().split("\n").length - 1;
    expect(report.files[0]).toMatchObject({ rows, added: rows, quarantined: 0 });
  });

  it("of JSONL are named too", async () => {
    const report = await fixture.importFiles({
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
        `${" ".repeat(4096)}{"payment_id":"y12","memo":"${"x".repeat(MAX_ROW_BYTES)}"}`,
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
      "line-too-long: 9 10",
    ]);
    expect(report).toMatchObject({ added: 2, quarantined: 9 });
    const extra = await fixture.ledger.read((connection) =>
      connection.runAndReadAll("SELECT extra FROM current_payments WHERE record_id = 'y11'"),
    );
    expect(extra.getRows()).toEqual([['{"tags":"x;y"}']]);
  });

  it("with a line of many megabytes cost no memory, and the rows after it are read", async () => {
    const folder = await fixture.folderOf({ "phones.csv": PHONES });
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
    const report = await importCase(fixture.ledger, folder, { strict: false, onProgress });
    expect(problemsOf(report)).toEqual(["line-too-long: 2"]);
    expect(report).toMatchObject({ added: 4, quarantined: 1 });
    expect(peak - start).toBeLessThan(96 << 20);
  });
});
