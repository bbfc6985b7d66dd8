/** Roles a person can hold in a group, in the spelling of `result.json`. A person may hold several. */
export const ROLES = [
  "organiser",
  "financier",
  "supplier",
  "broker",
  "courier",
  "stash_keeper",
  "retail_dealer",
  "money_handler",
  "lookout",
  "user",
] as const;

export type Role = (typeof ROLES)[number];
