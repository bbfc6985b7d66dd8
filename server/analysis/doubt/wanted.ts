/** Whose records to ask for, for when, and from whom: the parts that every gap is made of. */
import type { Gap, RecordRef } from "../../domain/findings.ts";
import { byId, isoTime } from "../case/ids.ts";
import type { Scene } from "../groups/business.ts";

export interface Span {
  /** Epoch seconds, both included. */
  readonly from: number;
  readonly to: number;
}

/** @param span null = all; a request is made for whole days of the local calendar */
export function wanted(
  scene: Scene,
  file: Gap["wanted"]["file"],
  of: readonly RecordRef[],
  span: Span | null,
  holder: string | null,
): Gap["wanted"] {
  const { utcOffsetS } = scene.tables;
  const day = (at: number | undefined) =>
    at === undefined || Number.isNaN(at) ? null : isoTime(at, utcOffsetS).slice(0, 10);
  return { file, of: eachOnce(of), from: day(span?.from), to: day(span?.to), holder };
}

/** Phones of an actor in use during the span, or all of them where none was; the person where no phone is known. */
export function phonesOf(
  scene: Scene,
  actor: number,
  span: Span,
  lines = scene.actors.linesOf[actor]!,
): RecordRef[] {
  const { identity, tables } = scene;
  const { firstAt, lastAt } = identity.activity;
  const all = lines.flatMap((line) => identity.lines[line]!);
  const inUse = all.filter((phone) => firstAt[phone]! <= span.to && lastAt[phone]! >= span.from);
  const phones = inUse.length > 0 ? inUse : all;
  if (phones.length === 0) return personOf(scene, actor);
  return phones.map((phone) => ({ file: "phones", id: tables.phones.ids[phone]! }));
}

/** Nothing where the actor is a line whose user is unknown. */
export function personOf({ tables, actors }: Scene, actor: number): RecordRef[] {
  return actor >= 0 && actor < actors.personCount
    ? [{ file: "persons", id: tables.persons.ids[actor]! }]
    : [];
}

export function vehiclesOf({ tables: { vehicles } }: Scene, actor: number): RecordRef[] {
  return vehicles.ids
    .filter((_, row) => vehicles.owner[row] === actor)
    .map((id) => ({ file: "vehicles", id }));
}

export function accountRefs({ tables }: Scene, accounts: readonly number[]): RecordRef[] {
  return accounts.map((account) => ({ file: "accounts", id: tables.accounts.ids[account]! }));
}

/** The names that records give, the commonest first; null where they give none. */
export function holderOf(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || byId(a[0], b[0])).map(([name]) => name);
  return ranked.length === 0 ? null : ranked.join(", ");
}

/** First and last moment of use of the phones; NaN where there is none. */
export function spanOfUse({ identity: { activity } }: Scene, phones: readonly number[]): Span {
  const used = phones.filter((phone) => !Number.isNaN(activity.firstAt[phone]!));
  if (used.length === 0) return { from: Number.NaN, to: Number.NaN };
  return {
    from: Math.min(...used.map((phone) => activity.firstAt[phone]!)),
    to: Math.max(...used.map((phone) => activity.lastAt[phone]!)),
  };
}

function eachOnce(refs: readonly RecordRef[]): RecordRef[] {
  const known = new Map(refs.map((ref) => [`${ref.file}:${ref.id}`, ref]));
  return [...known.values()].sort((a, b) => byId(a.file, b.file) || byId(a.id, b.id));
}
