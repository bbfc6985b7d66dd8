/** Who may use a line, how likely, and the evidence that says so. */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { UseBasis } from "../../domain/findings.ts";
import type { Fixes } from "../location/fixes.ts";
import type { LocationModel } from "../location/profile.ts";
import type { Zones } from "../location/zones.ts";
import type { PhoneActivity } from "./activity.ts";
import type { DecidedIndex } from "./decided.ts";

export interface UserCandidate {
  readonly person: number;
  readonly probability: number;
  readonly basis: UseBasis;
  /** Natural log of odds after the evidence over odds by holder and household alone; 0 unless inferred. */
  readonly logLr: number;
  /** Natural logs, term by term; null unless inferred. */
  readonly terms: UseTerms | null;
}

/** What the evidence says of one candidate, natural logs; 0 where it is silent. */
export interface UseTerms {
  readonly boundAccount: number;
  readonly handset: number;
  readonly ownContacts: number;
  /** How many contacts `ownContacts` counted. */
  readonly ownContactCount: number;
  readonly habit: number;
  readonly near: number;
  /** Lines in contact with this one and with another of the candidate's. */
  readonly shared: number;
  readonly sharedCount: number;
  /** Persons in contact with the line whom the candidate pays. */
  readonly paid: number;
  readonly paidPersons: readonly number[];
  /** A parcel for the line went to the candidate's home. */
  readonly parcels: number;
  /** Contacts with those who live with the candidate. */
  readonly household: number;
  readonly householdCount: number;
  /** The candidate has no other line. */
  readonly onlyLine: number;
}

/** Candidates of each line, likeliest first; probabilities add up to at most 1. */
export type LineUsers = readonly (readonly UserCandidate[])[];

export interface IdentityEvidence {
  readonly tables: CaseTables;
  readonly activity: PhoneActivity;
  readonly zones: Zones;
  readonly phoneFixes: Fixes;
  readonly personFixes: Fixes;
  readonly location: LocationModel;
  readonly decided: DecidedIndex;
}
