/** What becomes of good rows: records with their identity, references, versions. */
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { importCase } from "../../server/usecases/import-case.ts";
import { AT, CONTACTS, contact, importFixture, PHONES, problemsOf } from "./fixture.ts";

const fixture = importFixture();

describe("references", () => {
  it("to files that are not there are reported and kept", async () => {
    const report = await fixture.importFiles({
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
    await fixture.importFiles({ "phones.csv": PHONES });
    expect((await fixture.importFiles({ "contacts.csv": CONTACTS + contact("c1") })).unresolved).toBe(0);
  });
});

describe("times", () => {
  it("of which only the day is known begin that day in China", async () => {
    const report = await fixture.importFiles({
      "phones.csv": "phone_id,number,active_from,active_to\nf1,1,2026-03-02,2026-03-05T10:00:00+08:00\n",
    });
    expect(report).toMatchObject({ added: 1, quarantined: 0 });
    const rows = await fixture.ledger.read((connection) =>
      connection.runAndReadAll(
        "SELECT CAST(active_from AS VARCHAR), active_from_offset_min FROM current_phones",
      ),
    );
    expect(rows.getRows()).toEqual([["2026-03-01 16:00:00", 480]]);
  });
});

describe("the same again", () => {
  const files = { "phones.csv": PHONES, "contacts.csv": CONTACTS + contact("c1") + contact("c2") };

  it("adds nothing and says so", async () => {
    const folder = await fixture.folderOf(files);
    expect((await importCase(fixture.ledger, folder, { strict: true })).importId).toBe(2);
    const state = await fixture.ledgerState();
    const again = await importCase(fixture.ledger, folder, { strict: true });
    expect(again).toMatchObject({ importId: null, added: 0, changed: 0, unchanged: 4 });
    expect(again.summary.en).toMatch(/^Nothing new/);
    expect(await fixture.ledgerState()).toBe(state);
  });

  it("with a changed row adds a version and keeps the one before", async () => {
    await fixture.importFiles(files);
    const changed = {
      ...files,
      "contacts.csv": CONTACTS + contact("c1").replace("60", "61") + contact("c2"),
    };
    expect(await fixture.importFiles(changed)).toMatchObject({ added: 0, changed: 1, unchanged: 3 });
    const versions = await fixture.ledger.read((connection) =>
      connection.runAndReadAll(
        "SELECT version, duration_s FROM records_contacts WHERE record_id = 'c1' ORDER BY version",
      ),
    );
    expect(versions.getRows()).toEqual([
      [1, 60],
      [2, 61],
    ]);
    const current = await fixture.ledger.read((connection) =>
      connection.runAndReadAll("SELECT record_id, duration_s FROM current_contacts ORDER BY 1"),
    );
    expect(current.getRows()).toEqual([
      ["c1", 61],
      ["c2", 60],
    ]);
  });

  it("in another form, order or encoding is the same record", async () => {
    const csv = "person_id,name,flags\np2,张三,minor\n";
    await fixture.importFiles({ "persons.csv": csv });
    const unchanged = { added: 0, changed: 0, unchanged: 1 };
    expect(
      await fixture.importFiles({ "persons.csv": `\ufeff${csv.replaceAll("\n", "\r\n")}` }),
    ).toMatchObject(unchanged);
    expect(await fixture.importFiles({ "persons.csv": "flags,person_id,name\nminor,p2,张三" })).toMatchObject(
      unchanged,
    );
    expect(
      await fixture.importFiles({ "persons.csv": '"person_id","name","flags"\n"p2","张三","minor"\n' }),
    ).toMatchObject(unchanged);
    const jsonl = '{"name":"张三","flags":["minor"],"person_id":"p2"}\n';
    expect(await fixture.importFiles({ "persons.jsonl": jsonl })).toMatchObject(unchanged);
    const foreign = await fixture.importFiles({ "persons.csv": iconv.encode(csv, "gb18030") });
    expect(foreign).toMatchObject(unchanged);
    expect(foreign.files[0]?.encoding).toBe("gb18030");
  });

  it("stated by two sources is one record", async () => {
    const text = "phone_id,person_id,basis,source_id\nf1,p1,admission,s1\nf1,p1,admission,s2\n";
    const report = await fixture.importFiles({ "phone_users.csv": text });
    expect(report).toMatchObject({ added: 1, repeated: 1, quarantined: 0 });
  });
});

describe("a record", () => {
  it("carries canonical JSON, its hash, its row, its file and what was not declared", async () => {
    const text = 'name,person_id,乙,birth_date\n"甲 ""q"" \\ \n",p7,x,1990-05-06\n\n乙,p8,,\n';
    await fixture.importFiles({ "persons.csv": text });
    const reader = await fixture.ledger.read((connection) =>
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
    await fixture.importFiles({ "phones.csv": PHONES, "contacts.csv": CONTACTS + rows.join("") });
    const reader = await fixture.ledger.read((connection) =>
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
    await fixture.importFiles({ "phones.csv": PHONES, "contacts.csv": CONTACTS + rows.join("") });
    const reader = await fixture.ledger.read((connection) =>
      connection.runAndReadAll(
        "SELECT count(*)::INTEGER FROM records_contacts WHERE record_id = 'c' || row_no",
      ),
    );
    expect(reader.getRows()).toEqual([[250_000]]);
  });
});
