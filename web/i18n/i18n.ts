/** i18next with the texts of both languages; Chinese unless the reader chose English before. */
import i18next from "i18next";
import { initReactI18next, setI18n } from "react-i18next";
import type { Bilingual, Language } from "../../server/domain/errors.ts";
import { counts } from "./counts.ts";
import { quick } from "./quick.ts";
import { en } from "./texts/en.ts";
import { type Texts, zhCN } from "./texts/zh-CN.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

/** Tags as they stand in `<html lang>`. */
export type LanguageTag = "zh-CN" | "en";
export const LANGUAGE_TAGS: readonly LanguageTag[] = ["zh-CN", "en"];
export const LANGUAGE_NAMES: Readonly<Record<LanguageTag, string>> = { "zh-CN": "中文", en: "English" };

const STORED = "triplezero.language";

export async function startI18n(): Promise<void> {
  i18next.on("languageChanged", (tag) => {
    document.documentElement.lang = tag;
  });
  await i18next
    .use(initReactI18next)
    .use(counts)
    .init({
      lng: storedTag(),
      fallbackLng: "zh-CN",
      resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
      // React escapes what it renders.
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
  setI18n(quick(i18next));
}

export function setLanguage(tag: LanguageTag): void {
  try {
    localStorage.setItem(STORED, tag);
  } catch {
    // Storage is forbidden: the choice then lasts as long as the page.
  }
  void i18next.changeLanguage(tag);
}

export function languageOf(tag: string): Language {
  return tag.startsWith("en") ? "en" : "zh";
}

/** A text that came in both languages, in the one shown. */
export function pick(text: Bilingual, tag: string): string {
  return text[languageOf(tag)];
}

function storedTag(): LanguageTag {
  try {
    const tag = localStorage.getItem(STORED);
    return LANGUAGE_TAGS.find((known) => known === tag) ?? "zh-CN";
  } catch {
    return "zh-CN";
  }
}
