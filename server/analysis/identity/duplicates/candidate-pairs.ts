/**
 * Pairs of entries worth comparing, instead of all of them: those that share an identity
 * number or half of one (a slip leaves the other half as it is), a name or alias, a phone or
 * an account. A value that very many have is worth little by itself: its entries are compared
 * only where they share the birth date or home too.
 */
import type { CaseTables } from "../../../domain/case-tables.ts";

/** Above it a block is split by birth date and home. No pair is lost that could reach the bound below some 20,000 entries. */
const LARGEST_BLOCK = 64;

/** @returns a < b, each pair once, sorted */
export function candidatePairs(
  tables: CaseTables,
  shared: readonly (readonly [a: number, b: number])[],
): [a: number, b: number][] {
  const pairs = new Map<string, [number, number]>();
  const add = (a: number, b: number) => {
    if (a === b) return;
    const pair: [number, number] = a < b ? [a, b] : [b, a];
    pairs.set(pair.join(" "), pair);
  };
  for (const [a, b] of shared) add(a, b);
  for (const block of blocksOf(tables)) {
    for (const [at, a] of block.entries()) for (const b of block.slice(at + 1)) add(a, b);
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function blocksOf({ persons, personNames }: CaseTables): (readonly number[])[] {
  const idBlocks = new Map<string, Set<number>>();
  for (const [person, number] of persons.idNumber.entries()) {
    if (number === "") continue;
    put(idBlocks, `whole ${number}`, person);
    if (number.length !== 18) continue;
    put(idBlocks, `first ${number.slice(0, 9)}`, person);
    put(idBlocks, `last ${number.slice(9)}`, person);
  }
  const nameBlocks = new Map<string, Set<number>>();
  for (const [row, person] of personNames.person.entries())
    put(nameBlocks, String(personNames.name[row]), person);
  return [...idBlocks.values(), ...nameBlocks.values()].flatMap((block) =>
    block.size <= LARGEST_BLOCK ? [[...block]] : splitByBirthAndHome(persons, block),
  );
}

function splitByBirthAndHome(persons: CaseTables["persons"], block: ReadonlySet<number>): number[][] {
  const parts = new Map<string, Set<number>>();
  for (const person of block) {
    if (persons.birthDate[person]! >= 0) put(parts, `born ${persons.birthDate[person]}`, person);
    if (persons.home[person]! >= 0) put(parts, `home ${persons.home[person]}`, person);
    if (persons.idNumber[person] !== "") put(parts, `id ${persons.idNumber[person]}`, person);
  }
  return [...parts.values()].map((part) => [...part]);
}

function put(blocks: Map<string, Set<number>>, key: string, person: number): void {
  const block = blocks.get(key);
  if (block) block.add(person);
  else blocks.set(key, new Set([person]));
}
