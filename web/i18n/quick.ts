/**
 * i18next as components get it. Each of a thousand components copies all that it has of its own,
 * which is nothing here; and a text without values, as most are, is worked out once a language.
 */
import type { i18n, TFunction } from "i18next";

export function quick(original: i18n): i18n {
  const known = new Map<string, TFunction>();
  const getFixedT = (...asked: Parameters<i18n["getFixedT"]>) => {
    const [tag, namespace, prefix] = asked;
    const key = [tag, namespace, prefix].join();
    const t = known.get(key) ?? keeping(original.getFixedT(...asked));
    known.set(key, t);
    return t;
  };
  return Object.create(Object.create(original, { getFixedT: { value: getFixedT } }));
}

function keeping(t: TFunction): TFunction {
  const translate = t as unknown as (key: string, ...values: unknown[]) => string;
  const texts = new Map<string, string>();
  const kept = (key: string, ...values: unknown[]): string => {
    if (values.length > 0) return translate(key, ...values);
    const text = texts.get(key) ?? translate(key);
    texts.set(key, text);
    return text;
  };
  return kept as unknown as TFunction;
}
