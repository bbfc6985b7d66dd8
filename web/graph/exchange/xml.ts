/** Text as it may stand in XML. */

// XML 1.0 knows neither control characters nor halves of surrogate pairs.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Without what XML forbids; not escaped. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}

/** For the text of elements and the values of attributes. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
