/** A gang: who does what in it and how it goes about its trade. */
import type { MemberRole } from "../../../server/domain/roles.ts";
import type { Delivery } from "../../generator/parameters.ts";
import type { Random } from "../../generator/random.ts";
import type { Profile } from "../calendar.ts";
import type { Account, Line, Member, Person, Place } from "../world.ts";

export interface Customer {
  readonly buyer: Person;
  readonly line: Line;
  /** The number of the dealer that this customer knows. */
  readonly dealerLine: Line;
  /** Who passes the orders on, if anybody. */
  readonly broker: Member | null;
  readonly daysBetween: number;
}

export interface Dealer {
  readonly member: Member;
  /** Mostly one; some have another for other customers. */
  readonly lines: readonly Line[];
  /** Accounts that buyers pay into, one after another. */
  readonly payees: readonly Account[];
  readonly customers: Customer[];
}

export interface Habits {
  readonly ways: Readonly<Record<Delivery, number>>;
  readonly gramYuan: number;
  /** Share of amounts that are not round. */
  readonly odd: number;
  readonly hours: Profile;
  readonly media: Readonly<Record<"voice" | "sms" | "app", number>>;
  /** Share of drops and parcels that a helper of the dealer sees to. */
  readonly helped: number;
  readonly byParcel: boolean;
  readonly meetingDays: number;
  readonly commandDays: number;
  readonly rollUpDays: number;
  /** Brokers take the money and pass it on, less their margin; or they are paid by the deal. */
  readonly brokersHandleMoney: boolean;
}

export interface Gang {
  readonly index: number;
  readonly random: Random;
  readonly started: number;
  readonly members: readonly Member[];
  readonly dealers: readonly Dealer[];
  readonly habits: Habits;
  readonly stash: Place;
  readonly meetingPlaces: readonly Place[];
  readonly town: number;
  /** Whose line and account the goods come from, a member's or a stranger's. */
  readonly source: { readonly line: Line | null; readonly account: Account; readonly person: Person | null };
  /** Accounts of the money handler, most in the names of others. */
  readonly tills: readonly Account[];
  /** Where the profit of the organiser ends up. */
  readonly profit: Account;
  readonly supplies: readonly number[];
}

/** What was paid into accounts of a gang. */
export interface Sale {
  readonly at: number;
  readonly into: Account;
  readonly yuan: number;
  readonly dealer: Dealer;
}

export function having(gang: { readonly members: readonly Member[] }, role: MemberRole): Member[] {
  return gang.members.filter(({ roles }) => roles.has(role));
}

/** Whom the organiser rings and who rings the others: who keeps the stash, else the handler. */
export function lieutenant(gang: Gang): Member {
  const organisers = new Set(having(gang, "organiser"));
  const [first] = [...having(gang, "stash_keeper"), ...having(gang, "money_handler"), ...gang.members].filter(
    (member) => member.line && !organisers.has(member),
  );
  if (!first) throw new Error("a gang without phones");
  return first;
}
