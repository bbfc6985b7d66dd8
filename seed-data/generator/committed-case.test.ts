/** The committed case is what the generator makes, its truth fits it, and it tells the story its README tells. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { generateCity } from "./generate-city.ts";
import { presetParameters } from "./presets.ts";
import type { Truth } from "./records/truth.ts";
import { writeCase } from "./write-case.ts";

const COMMITTED = fileURLToPath(new URL("../yunling", import.meta.url));
const SEED = 10;
const MOST_BYTES = 3 * 1024 * 1024;
const scratch = mkdtempSync(join(tmpdir(), "triplezero-seed-"));
const truth = JSON.parse(readFileSync(join(COMMITTED, "truth", "truth.json"), "utf8")) as Truth;

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("equals what the generator writes, byte for byte, and stays small", () => {
  writeCase(scratch, generateCity(presetParameters("yunling", SEED), SEED));
  let bytes = 0;
  for (const part of ["case", "truth"]) {
    const files = readdirSync(join(scratch, part)).sort();
    expect(readdirSync(join(COMMITTED, part)).sort()).toEqual(files);
    for (const file of files) {
      const committed = join(COMMITTED, part, file);
      expect(readFileSync(committed).equals(readFileSync(join(scratch, part, file))), committed).toBe(true);
      bytes += statSync(committed).size;
    }
  }
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

describe("truth", () => {
  test("names only records and people that the case holds", () => {
    const named = {
      persons: [
        ...truth.groups.flatMap((group) => group.members.map((member) => member.person_id)),
        ...truth.users,
        ...truth.straws,
        ...truth.lookalikes.map((lookalike) => lookalike.person_id),
        ...truth.phone_users.map((use) => use.person_id),
        ...truth.deals.flatMap((deal) => [
          deal.buyer_person_id,
          deal.seller_person_id,
          deal.deliverer_person_id,
        ]),
      ],
      accounts: truth.deals.flatMap((deal) => deal.payee_account_id ?? []),
      phones: [
        ...truth.phone_users.map((use) => use.phone_id),
        ...truth.phone_swaps.flatMap((swap) => [swap.from_phone_id, swap.to_phone_id]),
      ],
      contacts: truth.deals.flatMap((deal) => deal.contacts),
      payments: truth.deals.flatMap((deal) => deal.payments),
      parcels: truth.deals.flatMap((deal) => deal.parcels),
      sightings: truth.deals.flatMap((deal) => deal.sightings),
    };
    for (const [file, ids] of Object.entries(named)) {
      const known = new Set(rows(file).map((row) => row[0]));
      expect(ids.length, file).toBeGreaterThan(0);
      expect(
        ids.filter((id) => !known.has(id)),
        file,
      ).toEqual([]);
    }
  });

  test("each record serves one deal, and buyers of deals are customers or members", () => {
    const served = truth.deals.flatMap((deal) => [
      ...deal.payments.map((id) => `payment ${id}`),
      ...deal.parcels.map((id) => `parcel ${id}`),
    ]);
    expect(new Set(served).size).toBe(served.length);
    const members = new Set(truth.groups.flatMap((group) => group.members.map((m) => m.person_id)));
    const customers = new Set(truth.users);
    expect(
      truth.deals.filter(
        (deal) => !customers.has(deal.buyer_person_id) && !members.has(deal.buyer_person_id),
      ),
    ).toEqual([]);
    expect(truth.users.filter((id) => members.has(id))).toEqual([]);
  });
});

describe("story", () => {
  const groups = truth.groups.map((group) => new Set(group.members.map((member) => member.person_id)));

  test("each gang delivers in its own way", () => {
    expect(truth.groups.map((group) => mainDelivery(group.id))).toEqual(["waybill", "meeting", "dead_drop"]);
  });

  test("goods were seized from the second gang only", () => {
    const seizedFrom = column("seizures", "person_id");
    expect(groups.map((members) => seizedFrom.some((id) => members.has(id)))).toEqual([false, true, false]);
  });

  test("the first gang's three main suspects say nothing, and no member confesses", () => {
    const speakers = column("statements", "speaker_person_id");
    const stances = column("statements", "stance");
    const said = (members: ReadonlySet<string>) =>
      speakers.flatMap((id, i) => (members.has(id) ? [stances[i]] : []));
    expect(said(groups[0] ?? new Set())).toEqual(["no_comment", "no_comment", "no_comment"]);
    expect(groups.flatMap(said)).not.toContain("confession");
  });

  test("the first gang is paid into the account of somebody outside it", () => {
    const payees = truth.deals.filter((deal) => deal.group === "true-01").map((deal) => deal.payee_person_id);
    expect(payees.every((payee) => payee !== null && truth.straws.includes(payee))).toBe(true);
  });

  test("waste water rises", () => {
    expect(truth.wastewater.length).toBeGreaterThan(3);
  });
});

function mainDelivery(group: string): string | undefined {
  const modes = truth.deals.filter((deal) => deal.group === group).map((deal) => deal.delivery);
  return ["meeting", "waybill", "dead_drop"].find(
    (mode) => modes.filter((other) => other === mode).length > modes.length / 2,
  );
}

/** Cells of a generated file, the header first; they hold neither commas nor quotes. */
function rows(file: string): string[][] {
  return readFileSync(join(COMMITTED, "case", `${file}.csv`), "utf8")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}

function column(file: string, name: string): string[] {
  const [head = [], ...body] = rows(file);
  const index = head.indexOf(name);
  return body.map((row) => row[index] ?? "");
}
