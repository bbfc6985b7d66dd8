/** Folders that cannot be imported: each is refused with a message, and the ledger is as before. */
import { appendFileSync } from "node:fs";
import { chmod, chown, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asTriplezeroError } from "../../server/domain/errors.ts";
import { importCase, type RowsRefused } from "../../server/usecases/import-case.ts";
import { CONTACTS, contact, type Files, importFixture, PHONES, problemsOf } from "./fixture.ts";

const fixture = importFixture();
const NOBODY = 65_534;

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
    [
      "has columns separated by semicolons",
      "wrong-separator",
      { "phones.csv": "phone_id;imei\nf1;1\n" },
      { file: "phones.csv" },
    ],
    [
      "has more columns than a file has",
      "too-many-columns",
      { "phones.csv": `phone_id,${Array.from({ length: 1001 }, (_, index) => `x${index}`).join(",")}\n` },
      { file: "phones.csv" },
    ],
    [
      "has a JSON array for JSONL",
      "not-json-lines",
      { "phones.jsonl": '[{"phone_id":"f1"},{"phone_id":"f2"}]' },
      { file: "phones.jsonl" },
    ],
    [
      "has JSON over several lines",
      "not-json-lines",
      { "phones.jsonl": '{\n  "phone_id": "f1"\n}\n' },
      { file: "phones.jsonl" },
    ],
    ["has a column twice", "duplicate-column", { "phones.csv": "phone_id,imei,imei\n" }, { column: "imei" }],
    [
      "has a name twice in its first row",
      "duplicate-column",
      { "persons.csv": "p1,王建国,王建国\n" },
      { file: "persons.csv" },
    ],
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
    const { details } = await fixture.refusalOf(fixture.importFiles(files));
    expect(details.code).toBe(code);
    expect(details.where ?? {}).toMatchObject(where);
    expect(details.remedy?.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(JSON.stringify(details)).not.toMatch(/王建国|张三|Müller/);
  });

  it("lacks several columns: all are named at once", async () => {
    const { details } = await fixture.refusalOf(
      fixture.importFiles({ "contacts.csv": "contact_id,at,张三\nc1,x,y\n" }),
    );
    expect(details).toMatchObject({ expected: "from_phone_id, to_phone_id", came: "contact_id, at" });
    expect(details.message.en).toContain("columns from_phone_id, to_phone_id");
  });

  it("holds files under other names: they are named", async () => {
    const { details } = await fixture.refusalOf(fixture.importFiles({ "人员.csv": "x", "persons.xls": "x" }));
    expect(details).toMatchObject({ code: "folder-without-records", came: "persons.xls, 人员.csv" });
  });

  it("does not exist", async () => {
    const { details } = await fixture.refusalOf(
      importCase(fixture.ledger, join(fixture.root, "nowhere"), { strict: false }),
    );
    expect(details.code).toBe("folder-not-found");
  });

  it("is a file", async () => {
    const folder = await fixture.folderOf({ "phones.csv": PHONES });
    const { details } = await fixture.refusalOf(
      importCase(fixture.ledger, join(folder, "phones.csv"), { strict: false }),
    );
    expect(details.code).toBe("not-a-folder");
  });

  it("is broken in one line: which, is said", async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `p${index},张三李四\n`);
    const text = Buffer.from(`person_id,name\n${lines.join("")}`);
    const at = text.indexOf("p77777,") + "p77777,".length;
    text[at] = 0xff;
    const { details } = await fixture.refusalOf(fixture.importFiles({ "persons.csv": text }));
    expect(details.message.en).toContain("line 77779 ");
  });

  it("leads elsewhere by a link", async () => {
    const folder = await fixture.folderOf({});
    await symlink("/etc/hostname", join(folder, "phones.csv"));
    const { details } = await fixture.refusalOf(importCase(fixture.ledger, folder, { strict: false }));
    expect(details.code).toBe("not-a-regular-file");
  });

  it("has a folder in place of a file", async () => {
    const folder = await fixture.folderOf({ "phones.csv": PHONES });
    await mkdir(join(folder, "contacts.csv"));
    const { details } = await fixture.refusalOf(importCase(fixture.ledger, folder, { strict: false }));
    expect(details).toMatchObject({ code: "not-a-regular-file", where: { file: "contacts.csv" } });
  });

  it("has a file, or is one, that this user may not read", async () => {
    const folder = await fixture.folderOf({ "phones.csv": PHONES, "contacts.csv": CONTACTS });
    const importIt = () => importCase(fixture.ledger, folder, { strict: false });
    const hidden = join(folder, "contacts.csv");
    await chmod(hidden, 0);
    const { details } = await fixture.refusalOf(asNobody([folder, fixture.ledger.scratchDir], importIt));
    expect(details).toMatchObject({
      code: "unreadable-file",
      where: { file: "contacts.csv" },
      came: "EACCES",
    });
    await chmod(folder, 0);
    const refused = asNobody([fixture.ledger.scratchDir], importIt);
    await expect(refused.catch((error) => asTriplezeroError(error).details)).resolves.toMatchObject({
      code: "file-access",
      where: { file: folder },
    });
    await chmod(folder, 0o700);
  });

  it("is being written while it is read", async () => {
    const folder = await fixture.folderOf({ "phones.csv": PHONES, "contacts.csv": CONTACTS + contact("c1") });
    let writes = 0;
    const onProgress = () => appendFileSync(join(folder, "contacts.csv"), contact(`d${writes++}`));
    const { details } = await fixture.refusalOf(
      importCase(fixture.ledger, folder, { strict: false, onProgress }),
    );
    expect(details).toMatchObject({ code: "still-being-written", where: { file: "contacts.csv" } });
    expect(writes).toBeGreaterThan(0);
  });

  it("has a bad row and is imported strictly: the whole report comes with the refusal", async () => {
    const files = {
      "phones.csv": PHONES,
      "contacts.csv": CONTACTS + contact("c1") + contact("c2").replace("60", "-1"),
    };
    const refused = await fixture.refusalOf(fixture.importFiles(files, true));
    expect(refused.details).toMatchObject({
      code: "rows-refused",
      where: { file: "contacts.csv", row: 2, column: "duration_s" },
      expected: ">= 0, <= 1000000000000",
    });
    expect(problemsOf((refused as RowsRefused).report)).toEqual(["below-minimum duration_s: 2"]);
  });

  it("refers to what no file holds and is imported strictly", async () => {
    const files = { "phones.csv": PHONES, "contacts.csv": CONTACTS + contact("c1").replace(/f2(?=,)/, "f9") };
    const { details } = await fixture.refusalOf(fixture.importFiles(files, true));
    expect(details).toMatchObject({ code: "rows-refused", where: { file: "contacts.csv", row: 1 } });
    expect(details.message.en).toContain("1 references are unresolved");
  });

  it("is given up by the caller", async () => {
    const stop = new AbortController();
    const folder = await fixture.folderOf({ "phones.csv": PHONES });
    const onProgress = ({ phase }: { readonly phase: string }) => phase === "import.phones" && stop.abort();
    const { details } = await fixture.refusalOf(
      importCase(fixture.ledger, folder, { strict: false, onProgress, signal: stop.signal }),
    );
    expect(details.code).toBe("cancelled");
  });

  it("comes while another import runs", async () => {
    const folder = await fixture.folderOf({ "phones.csv": PHONES });
    const first = importCase(fixture.ledger, folder, { strict: true });
    await expect(importCase(fixture.ledger, folder, { strict: true })).rejects.toMatchObject({
      details: { code: "import-running" },
    });
    expect((await first).added).toBe(2);
  });
});

/** Root may read everything: what belongs to it is done as a user who may not, with `folders` for its own. */
async function asNobody<T>(folders: readonly string[], work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  await chmod(fixture.root, 0o755);
  for (const folder of folders) await chown(folder, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
