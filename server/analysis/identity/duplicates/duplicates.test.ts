import { describe, expect, it } from "vitest";
import type { CaseTables } from "../../../domain/case-tables.ts";
import { findDuplicates } from "./duplicates.ts";
import { isOneSlipApart, isValidIdNumber } from "./id-number.ts";

interface Entry {
  readonly id: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly idNumber?: string;
  readonly birthDate?: number;
  readonly sex?: number;
  readonly home?: number;
}

const OTHERS = 500;
/** People who share nothing with anybody; homes and names of their own. */
const crowd = (count = OTHERS): Entry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `x${at}`,
    name: `name ${at}`,
    birthDate: 19_500_101 + (at % 60) * 10_000 + (at % 12) * 100 + (at % 28),
    sex: at % 2,
    home: at,
  }));

/** @param established pairs of a phone's holder and its established user, as positions in `entries` */
function tablesOf(entries: readonly Entry[], established: readonly [number, number][] = []): CaseTables {
  const codes = new Map<string, number>();
  const codeOf = (name: string) => {
    if (!codes.has(name)) codes.set(name, codes.size);
    return codes.get(name) ?? -1;
  };
  const names = entries.flatMap((entry, person) => [
    ...(entry.name === undefined ? [] : [{ person, name: codeOf(entry.name), isAlias: 0 }]),
    ...(entry.aliases ?? []).map((alias) => ({ person, name: codeOf(alias), isAlias: 1 })),
  ]);
  const ints = (values: readonly number[]) => Int32Array.from(values);
  return {
    persons: {
      ids: entries.map(({ id }) => id),
      home: ints(entries.map(({ home }) => home ?? -1)),
      idNumber: entries.map(({ idNumber }) => idNumber ?? ""),
      birthDate: ints(entries.map(({ birthDate }) => birthDate ?? -1)),
      sex: ints(entries.map(({ sex }) => sex ?? -1)),
    },
    personNames: {
      person: ints(names.map(({ person }) => person)),
      name: ints(names.map(({ name }) => name)),
      isAlias: ints(names.map(({ isAlias }) => isAlias)),
    },
    phones: {
      ids: established.map((_, at) => `f${at}`),
      holder: ints(established.map(([holder]) => holder)),
      imei: ints(established.map(() => -1)),
    },
    establishedUsers: {
      ids: established.map((_, at) => `u${at}`),
      phone: ints(established.map((_, at) => at)),
      person: ints(established.map(([, user]) => user)),
    },
    accounts: { ids: [], holder: ints([]), phone: ints([]) },
  } as unknown as CaseTables;
}

const VALID = "990102196311221148";
const born = 19_631_122;
const pairsOf = (entries: readonly Entry[], established?: readonly [number, number][]) =>
  findDuplicates(tablesOf(entries, established)).proposals;

describe("identity numbers", () => {
  it("are checked by form and check character", () => {
    expect(isValidIdNumber(VALID)).toBe(true);
    expect(isValidIdNumber("11010519491231002X")).toBe(true);
    expect(isValidIdNumber("990102196311221144")).toBe(false);
    expect(isValidIdNumber("990102196313221143")).toBe(false);
    expect(isValidIdNumber("")).toBe(false);
  });

  it("are one slip apart by one character or two neighbours", () => {
    expect(isOneSlipApart("1234", "1239")).toBe(true);
    expect(isOneSlipApart("1234", "1324")).toBe(true);
    expect(isOneSlipApart("1234", "4231")).toBe(false);
    expect(isOneSlipApart("1234", "1234")).toBe(false);
  });
});

describe("duplicates", () => {
  it("are not found among people who share nothing", () => {
    expect(findDuplicates(tablesOf(crowd()))).toMatchObject({ proposals: [] });
  });

  it("are proposed by name, birth date and home, the ids in order, with both entries as records", () => {
    const same = { name: "n", birthDate: born, sex: 1, home: 9_000 };
    const [found, ...rest] = pairsOf([{ id: "q", ...same }, ...crowd(), { id: "b", ...same }]);
    expect(rest).toEqual([]);
    expect(found?.person_ids).toEqual(["b", "q"]);
    const features = found?.contributions.map(({ feature }) => feature);
    expect(features).toEqual(["same-name", "same-birth-date", "same-sex", "same-home"]);
    const sum = found?.contributions.reduce((total, one) => total + one.log10_lr, 0) ?? 0;
    expect(found?.log10_lr).toBeCloseTo(sum, 3);
    expect(found?.contributions[0]?.records).toEqual([
      { file: "persons", id: "b" },
      { file: "persons", id: "q" },
    ]);
  });

  it("are proposed by a valid number under another name, which speaks against; by a filler never", () => {
    const withNumber = (idNumber: string) => [
      { id: "a", name: "n", idNumber },
      { id: "b", name: "m", idNumber },
      ...crowd(),
    ];
    const [found] = pairsOf(withNumber(VALID));
    expect(found?.contributions.map(({ feature, direction }) => `${feature} ${direction}`)).toEqual([
      "same-id-number for",
      "other-name against",
    ]);
    expect(pairsOf(withNumber("999999999999999999"))).toEqual([]);
  });

  it("are found through an alias and through one slip in the number", () => {
    const alias = [
      { id: "a", name: "n", aliases: ["nick"], birthDate: born },
      { id: "b", name: "nick", birthDate: born },
    ];
    expect(pairsOf([...alias, ...crowd()])).toHaveLength(1);
    const slip = [
      { id: "a", name: "n", idNumber: VALID },
      { id: "b", name: "n", idNumber: VALID.replace("22114", "22714") },
    ];
    expect(pairsOf([...slip, ...crowd()])[0]?.contributions[0]?.feature).toBe("similar-id-number");
  });

  it("are no twins, and no namesakes", () => {
    const twins = [
      { id: "a", name: "n", birthDate: born, sex: 1, home: 9_000 },
      { id: "b", name: "m", birthDate: born, sex: 1, home: 9_000 },
    ];
    expect(pairsOf([...twins, ...crowd()], [[0, 1]])).toEqual([]);
    const namesakes = [
      { id: "a", name: "n", sex: 1 },
      { id: "b", name: "n", sex: 1 },
    ];
    expect(pairsOf([...namesakes, ...crowd(20_000)])).toEqual([]);
  });

  it("weigh a common name less than a rare one", () => {
    const weightOf = (others: number) => {
      const pair = ["a", "b"].map((id) => ({ id, name: "n", birthDate: born, home: 9_000 }));
      const namesakes = crowd().map((entry, at) => (at < others ? { ...entry, name: "n" } : entry));
      const found = pairsOf([...pair, ...namesakes]).find(({ person_ids }) => person_ids[0] === "a");
      return found?.contributions.find(({ feature }) => feature === "same-name")?.log10_lr ?? Number.NaN;
    };
    expect(weightOf(0)).toBeGreaterThan(weightOf(30) + 1);
  });

  it("of a name that very many have are compared where birth date or home agree, not all with all", () => {
    const many = crowd(2_000).map((entry) => ({ ...entry, name: "n" }));
    const pair = ["a", "b"].map((id) => ({
      id,
      name: "n",
      birthDate: 19_010_101,
      home: 9_000,
      idNumber: VALID,
    }));
    const { proposals, compared } = findDuplicates(tablesOf([...pair, ...many]));
    expect(proposals.map(({ person_ids }) => person_ids)).toEqual([["a", "b"]]);
    expect(compared).toBeLessThan((2_000 * 1_999) / 20);
  });

  it("name the phone that two entries share", () => {
    const pair = ["a", "b"].map((id) => ({ id, name: "n", birthDate: born }));
    const [found] = pairsOf([...pair, ...crowd()], [[0, 1]]);
    expect(found?.contributions.at(-1)).toMatchObject({
      feature: "shared-phone-or-account",
      records: expect.arrayContaining([{ file: "phone_users", id: "u0" }]),
    });
  });
});
