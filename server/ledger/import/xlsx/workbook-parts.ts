/** What stands beside the sheets of a workbook: their names, shared texts, and date styles. */
import { workbookTooLarge } from "../folder-errors.ts";
import { entryNames, parseXmlEntry, readXmlEntry } from "./xml-entry.ts";

export interface SheetPart {
  readonly name: string;
  /** Where in the archive its rows are. */
  readonly entry: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedTexts: readonly string[];
  /** For each cell style: whether it shows its number as a date or time. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/** Shared texts are held in memory; beyond this the same content is better delivered as CSV. */
const MAX_SHARED_CHARACTERS = 64 << 20;

/** @throws TriplezeroError `workbook-too-large`; Error where a part is broken or missing */
export async function readWorkbookParts(
  path: string,
  name: string,
  signal?: AbortSignal,
): Promise<WorkbookParts> {
  const entries = await entryNames(path);
  const targets = await readTargets(path);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readXmlEntry(path, "xl/workbook.xml", {
    open: (tag, attributes) => {
      if (tag === "workbookPr") from1904 = isTrue(attributes.date1904);
      const entry = tag === "sheet" ? targets.get(relationOf(attributes)) : undefined;
      if (entry !== undefined) sheets.push({ name: attributes.name ?? "", entry });
    },
  });
  return {
    sheets,
    from1904,
    sharedTexts: entries.has(SHARED_TEXTS) ? await readSharedTexts(path, name, signal) : [],
    dateStyles: entries.has(STYLES) ? await readDateStyles(path) : [],
  };
}

const SHARED_TEXTS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";

/** `<sheet r:id>`: the prefix is the file's own choice. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
}

async function readTargets(path: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXmlEntry(path, "xl/_rels/workbook.xml.rels", {
    open: (tag, { Id, Target }) => {
      if (tag !== "Relationship" || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function readSharedTexts(path: string, name: string, signal?: AbortSignal): Promise<string[]> {
  const texts: string[] = [];
  let characters = 0;
  const collector = textCollector((text) => {
    texts.push(text);
    characters += text.length;
  }, "si");
  for await (const _ of parseXmlEntry(path, SHARED_TEXTS, collector, signal)) {
    if (characters > MAX_SHARED_CHARACTERS) throw workbookTooLarge(name);
  }
  return texts;
}

/**
 * Puts together the runs of a rich text; how it is to be read aloud (`rPh`) is no part of it.
 * @param element that holds one text: `si` for shared texts, `is` in a cell
 */
export function textCollector(done: (text: string) => void, element: string) {
  let text = "";
  let inText = false;
  let phonetic = 0;
  return {
    open: (tag: string) => {
      if (tag === element) text = "";
      else if (tag === "rPh") phonetic++;
      else if (tag === "t") inText = phonetic === 0;
    },
    text: (part: string) => {
      if (inText) text += part;
    },
    close: (tag: string) => {
      if (tag === "t") inText = false;
      else if (tag === "rPh") phonetic--;
      else if (tag === element) done(unescapeText(text));
    },
  };
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

async function readDateStyles(path: string): Promise<boolean[]> {
  const dateFormats = new Set<number>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await readXmlEntry(path, STYLES, {
    open: (tag, attributes) => {
      if (tag === "numFmt" && isDateFormat(attributes.formatCode ?? "")) {
        dateFormats.add(Number(attributes.numFmtId));
      }
      if (tag === "cellXfs") inCellStyles = true;
      if (tag === "xf" && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(isBuiltInDate(id) || dateFormats.has(id));
      }
    },
    close: (tag) => {
      if (tag === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30, the formats of East Asia included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format with a date or time field outside of quoted text, escapes and colours. */
function isDateFormat(code: string): boolean {
  const fields = code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[ymdhs]/i.test(fields);
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}
