/** Stages of a group's supply, in the order in which goods go through them. */
export const SUPPLY_STAGES = ["parcel", "trip", "stash_visit", "hand_over", "delivery"] as const;
export type SupplyStage = (typeof SUPPLY_STAGES)[number];
