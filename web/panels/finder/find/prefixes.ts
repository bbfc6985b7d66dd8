/**
 * Prefixes that limit a search to one kind of node: `人:王`, `phone:138`. Words of both languages
 * work in either; the first of each is the one that is shown.
 */
import type { Language } from "../../../../server/domain/errors.ts";
import type { NodeKind } from "../../../../server/domain/graph-model.ts";

interface Prefix {
  readonly kind: NodeKind;
  readonly words: Readonly<Record<Language, readonly [string, ...string[]]>>;
}

/** In the order in which they are offered. */
export const PREFIXES: readonly Prefix[] = [
  { kind: "Person", words: { zh: ["人", "人员"], en: ["person"] } },
  { kind: "Phone", words: { zh: ["电话", "话"], en: ["phone"] } },
  { kind: "Account", words: { zh: ["账户", "账"], en: ["account"] } },
  { kind: "Vehicle", words: { zh: ["车", "车辆"], en: ["vehicle", "car"] } },
  { kind: "Parcel", words: { zh: ["单", "运单"], en: ["waybill", "parcel"] } },
  { kind: "Place", words: { zh: ["地", "地点"], en: ["place"] } },
  { kind: "Group", words: { zh: ["群", "团伙"], en: ["group"] } },
  { kind: "Deal", words: { zh: ["交易"], en: ["deal"] } },
  { kind: "Case", words: { zh: ["案", "案件"], en: ["case"] } },
];

export interface Typed {
  /** Null where no prefix limits the search. */
  readonly kind: NodeKind | null;
  readonly text: string;
}

/** Reads what was typed; a colon of either width ends a prefix, and other texts with a colon have none. */
export function parseTyped(typed: string): Typed {
  const whole = typed.trim();
  const at = whole.search(/[:：]/);
  const word = whole.slice(0, Math.max(0, at)).trim().toLowerCase();
  const prefix = PREFIXES.find(({ words }) => [...words.zh, ...words.en].includes(word));
  return prefix ? { kind: prefix.kind, text: whole.slice(at + 1).trim() } : { kind: null, text: whole };
}

/** The prefix of a kind as it is shown; empty for a kind that has none. */
export function prefixOf(kind: NodeKind, language: Language): string {
  const words = PREFIXES.find((prefix) => prefix.kind === kind)?.words[language];
  return words ? `${words[0]}:` : "";
}
