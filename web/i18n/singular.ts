/**
 * English says "1 record", and its texts are written for many: the noun after a single 1 loses its
 * plural. Counts come as numbers and as written figures ("1,234"), so the finished text is looked
 * at; i18next's own plurals know numbers only, and would need every text twice.
 */
import type { PostProcessorModule } from "i18next";

const SINGULARS = {
  attributes: "attribute",
  candidates: "candidate",
  characters: "character",
  contacts: "contact",
  days: "day",
  deals: "deal",
  entries: "entry",
  events: "event",
  flows: "flow",
  groups: "group",
  links: "link",
  members: "member",
  names: "name",
  neighbours: "neighbour",
  nodes: "node",
  others: "other",
  parcels: "parcel",
  payments: "payment",
  people: "person",
  persons: "person",
  phones: "phone",
  places: "place",
  records: "record",
  rows: "row",
  steps: "step",
} as const;

const ONE_OF_MANY = new RegExp(
  String.raw`(?<![\d.,:/–-])1 ((?:[a-z]+ )?)(${Object.keys(SINGULARS).join("|")})\b`,
  "g",
);

export function inSingular(text: string): string {
  return text.replace(
    ONE_OF_MANY,
    (_, adjective: string, noun: keyof typeof SINGULARS) => `1 ${adjective}${SINGULARS[noun]}`,
  );
}

export const singular: PostProcessorModule = {
  type: "postProcessor",
  name: "singular",
  process: (value, _key, _options, translator: { readonly language: string }) =>
    translator.language === "en" ? inSingular(value) : value,
};
