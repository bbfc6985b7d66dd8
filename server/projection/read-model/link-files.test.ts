/** Links that the database writes into files, beside the same links as rows of this program. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ReadModelSource } from "../../domain/read-model.ts";
import { importFolder } from "../../ledger/import/import-folder.ts";
import { type Ledger, openLedger } from "../../ledger/ledger.ts";
import { openReadModel } from "./source.ts";

const FILES = {
  "persons.csv": "person_id,name\np1,甲\np2,乙\n",
  "phones.csv": "phone_id,number,holder_person_id\nf1,10001,p1\nf2,10002,\n",
  "ties.csv":
    'tie_id,layer,from_person_id,to_person_id,weight,directed\nt1,call,p2,p1,0.1,true\n"t2,""x""",call,p1,p2,,\n',
  "contacts.csv": [
    "contact_id,at,from_phone_id,to_phone_id,medium,duration_s,from_place_id",
    "c2,2026-03-01T00:00:01Z,f2,f1,voice,7.5,",
    'c1,2026-03-01T00:00:00Z,f1,f9,sms,,"基站\n一"',
    "c3,2026-03-01T00:00:02Z,f1,f2,voice,30,",
    "",
  ].join("\n"),
};

let folder: string;
let ledger: Ledger;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "link-files-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  ledger = await openLedger(":memory:");
  await importFolder(ledger, folder, { strict: false });
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

it("holds every value, both ends by position, and the number of the batch", async () => {
  const file = await onSource(async (source) => {
    const files = await source.openLinkFiles!();
    const path = join(folder, "out.csv");
    const batches = [
      { number: 7n, rows: 2 },
      { number: 8n, rows: 1 },
    ];
    const written = await files.write("CONTACTED", path, batches);
    const places = await nodePositions(source);
    return { ...written, text: readFileSync(path, "utf8"), places };
  });
  const [f1, f2, f9] = ["phone:f1", "phone:f2", "phone:f9"].map((key) => file.places.get(key));
  expect(file.rows).toBe(3);
  expect(file.hasLineBreaks).toBe(true);
  expect(file.columns.map(({ name }) => name).join()).toBe(
    "id,batch,at,medium,duration_s,from_place,to_place,source_id",
  );
  const start = Date.UTC(2026, 2, 1);
  expect(rowsOf(file.text)).toEqual(
    [
      `${f1},${f9},"CONTACTED:c1",7,${start},"sms",,"基站\n一",,`,
      `${f2},${f1},"CONTACTED:c2",7,${start + 1000},"voice",7.5,,,`,
      `${f1},${f2},"CONTACTED:c3",8,${start + 2000},"voice",30.0,,,`,
    ].sort(),
  );
});

it("says quotes, truth values and unknown ones as they are", async () => {
  const text = await onSource(async (source) => {
    const files = await source.openLinkFiles!();
    const path = join(folder, "ties.csv.out");
    expect((await files.write("TIED", path, [{ number: 1n, rows: 2 }])).hasLineBreaks).toBe(false);
    return readFileSync(path, "utf8");
  });
  const ties = rowsOf(text).map((row) => row.split(",").slice(2).join());
  expect(ties.sort()).toEqual(['"TIED:t1",1,,"call",0.1,true,', '"TIED:t2,""x""",1,,"call",,,'].sort());
});

// Else the next publish over Bolt would recognise none of the batches.
it("is known by the same contents as the rows, also where batches are of unlike lengths", async () => {
  await onSource(async (source) => {
    const files = await source.openLinkFiles!();
    const contents = await gather(files.contents("CONTACTED"));
    const rows = (await gather(source.links())).filter(({ kind }) => kind === "CONTACTED");
    expect(contents).toEqual(rows.map(({ content }) => content));
    expect(new Set(contents.map(({ hash }) => hash)).size).toBe(3);
    const path = join(folder, "unlike.csv");
    const batches = [
      { number: 3n, rows: 1 },
      { number: 4n, rows: 2 },
    ];
    await files.write("CONTACTED", path, batches);
    const numbers = rowsOf(readFileSync(path, "utf8")).map((row) =>
      /"CONTACTED:(..)",(\d)/.exec(row)?.slice(1),
    );
    expect(numbers.sort()).toEqual([
      ["c1", "3"],
      ["c2", "4"],
      ["c3", "4"],
    ]);
  });
});

async function onSource<T>(work: (source: ReadModelSource) => Promise<T>): Promise<T> {
  return ledger.read(async (connection) => work(await openReadModel(connection, "d", null, ledger.connect)));
}

async function nodePositions(source: ReadModelSource): Promise<Map<string, number>> {
  return new Map((await gather(source.nodes())).map(({ key }, position) => [key, position]));
}

/** Sorted: the order of the rows in a file means nothing. */
function rowsOf(text: string): string[] {
  return text
    .trimEnd()
    .split(/\n(?=\d)/)
    .sort();
}

async function gather<Row>(source: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of source) all.push(...rows);
  return all;
}
