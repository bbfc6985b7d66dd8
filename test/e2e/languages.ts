/** Texts on a page that are not in its language: those of the other one, plurals of one, and keys that stand for a missing text. */
import type { Page } from "playwright-core";
import { en } from "../../web/i18n/texts/en.ts";
import { zhCN } from "../../web/i18n/texts/zh-CN.ts";

export type PageLanguage = "zh-CN" | "en";

const CHINESE = leaves(zhCN);
const ENGLISH = leaves(en);
/** `{{count}}`: what stands there comes from data, which keep their language. */
const VALUE = /{{\w+}}/;

/** Tells a whole text of one language, where the other says it otherwise. */
const IS_FOREIGN: Readonly<Record<PageLanguage, (text: string) => boolean>> = {
  "zh-CN": recogniser(ENGLISH, CHINESE, /[A-Za-z]{3}/),
  en: recogniser(CHINESE, ENGLISH, /\p{Script=Han}{2}/u),
};
/** "1 records": the text's `name_one` is missing, or its count was given as a text. */
const ONE_OF_MANY =
  /(?<![\d.,:/–-])1 (?:[a-z]+ )?(?:nodes|links|records|deals|payments|phones|persons|people|members|groups|events|steps|rows|days|places|neighbours)\b/;
/** A delivered file, which reports name, is no key: `sources.csv`. */
const KEY = new RegExp(`^(?!.*\\.(?:csv|jsonl|xlsx)$)(${Object.keys(zhCN).join("|")})(\\.\\w+)+$`);

/** Texts, names for screen readers and hints on screen that should not be there. */
export async function wrongTexts(page: Page, language: PageLanguage): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      // The link to a saved view is its name, which people give, or the trace in the language of whom it is for.
      if (!parentElement?.closest('a[href^="/views/"]')) found.push(textContent ?? "");
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        found.push(element.getAttribute(name) ?? "");
      }
    }
    return found;
  });
  const distinct = new Set(texts.map((text) => text.trim()));
  return [...distinct].filter(
    (text) => KEY.test(text) || IS_FOREIGN[language](text) || ONE_OF_MANY.test(text),
  );
}

function recogniser(
  texts: Map<string, string>,
  others: Map<string, string>,
  least: RegExp,
): (text: string) => boolean {
  const same = new Set(others.values());
  const own = [...texts.values()].filter(
    (text) => !same.has(text) && text.split(VALUE).some((part) => least.test(part)),
  );
  const whole = new Set(own);
  const patterns = own
    .filter((text) => VALUE.test(text))
    .map((text) => text.split(VALUE))
    .map((parts) => ({
      longest: parts.toSorted((a, b) => b.length - a.length)[0] ?? "",
      pattern: new RegExp(`^${parts.map(escaped).join(".*")}$`, "s"),
    }));
  // Trying all patterns takes long: most texts have not even a word of the other language, or
  // nothing of what stands between the values.
  return (text) =>
    least.test(text) &&
    (whole.has(text) ||
      patterns.some(({ longest, pattern }) => text.includes(longest) && pattern.test(text)));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function leaves(tree: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}
