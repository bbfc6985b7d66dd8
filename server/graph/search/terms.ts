/**
 * What a node is found by. Texts are compared without case, spaces and hyphens, full width as
 * half width; Chinese texts also by full pinyin and by initials (王建国: wangjianguo, wjg). A
 * character that is read otherwise as a surname (单, 曾, 仇 …) is found by both readings.
 *
 * Terms of a node are kept as one text, each term between tabs, so that beginning and
 * end of a term can be asked for by plain substring: by a Cypher text index as well as here.
 */
import { pinyin } from "pinyin-pro";

export interface SearchTerms {
  readonly text: string;
  /** Empty where no text is Chinese. */
  readonly pinyin: string;
}

const HAN = /\p{Script=Han}/u;

export function searchTerms(texts: readonly string[]): SearchTerms {
  const terms = texts.map(normalise).filter((term) => term !== "");
  const readings = texts.filter((text) => HAN.test(text)).flatMap(pinyinForms);
  return { text: fence(terms), pinyin: fence(readings) };
}

/** The form in which typed and stored texts are compared; empty where nothing is left. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-·•]/gu, "");
}

/** 6 = whole text, 5 = beginning, 4 = inside; 3, 2, 1 = the same by pinyin; 0 = not at all. */
export function score(terms: SearchTerms, query: string): number {
  return rank(terms.text, query, 4) || rank(terms.pinyin, query, 1);
}

/** The first of a node's texts that matches best. `query` is normalised. */
export function bestText(texts: readonly string[], query: string): string {
  let best = "";
  let bestScore = 0;
  for (const text of texts) {
    const reached = score(searchTerms([text]), query);
    if (reached > bestScore) {
      best = text;
      bestScore = reached;
    }
  }
  return best;
}

function rank(fenced: string, query: string, inside: number): number {
  if (!fenced.includes(query)) return 0;
  if (fenced.includes(`\t${query}\t`)) return inside + 2;
  return fenced.includes(`\t${query}`) ? inside + 1 : inside;
}

function fence(terms: readonly string[]): string {
  return terms.length === 0 ? "" : `\t${[...new Set(terms)].join("\t")}\t`;
}

function pinyinForms(text: string): string[] {
  const plain = normalise(text);
  const readings = (["head", "off"] as const).map((surname) =>
    pinyin(plain, { toneType: "none", type: "array", v: true, nonZh: "consecutive", surname }),
  );
  const full = readings.map((syllables) => syllables.join(""));
  // Initials of Chinese characters only; digits and letters between them stay whole.
  const initials = readings.map((syllables) =>
    syllables.map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable.charAt(0) : syllable)).join(""),
  );
  return [...full, ...initials];
}
