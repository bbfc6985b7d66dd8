/** Roles of members, in the spelling of `result.json`. */
export const MEMBER_ROLES = [
  "organiser",
  "financier",
  "supplier",
  "broker",
  "courier",
  "stash_keeper",
  "retail_dealer",
  "money_handler",
  "lookout",
] as const;

/** Roles a person can hold in a group. A person may hold several. */
export const ROLES = [...MEMBER_ROLES, "user"] as const;

export type MemberRole = (typeof MEMBER_ROLES)[number];
export type Role = (typeof ROLES)[number];
