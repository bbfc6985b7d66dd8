/** A crew that sells together: a firm or a gang. Both run on the same code; only habits and customers differ. */
import type { MemberRole } from "../../../server/domain/roles.ts";
import type { Done } from "../acts/exchange.ts";
import type { Manner } from "../acts/manner.ts";
import type { Account, Person, Place, Side } from "../city-types.ts";
import type { Customer } from "../trades/customers.ts";

export interface Income {
  readonly at: number;
  readonly till: Account;
  readonly yuan: number;
}

/** Somebody who takes orders, with the codes that customers are shown. */
export interface Desk {
  readonly side: Side;
  readonly tills: Account[];
  /** Each code is shown for so many days before the next. */
  readonly turnDays: number;
  /** Who brings the goods; nobody else where the desk does it. */
  readonly runners: Side[];
  readonly customers: Customer[];
  readonly income: Income[];
  sales: number;
}

/** Goods by the piece. */
export interface Ware {
  readonly yuan: number;
  readonly pieces: readonly number[];
  /** Share of prices with something added or taken off: a fee for the ride, a favour. */
  readonly odd: number;
  readonly grams: number;
}

export interface Habits {
  readonly manner: Manner;
  readonly ware: Ware;
  /** Days between two settlings of the desks, and the share that goes up. */
  readonly up: number;
  readonly upShare: number;
  /** Share of settlings by hand. */
  readonly upCash: number;
  readonly wageDays: number;
  readonly pieceWage: number;
  readonly supplyDays: number;
  readonly supplyBy: "parcel" | "trip";
  readonly supplyPaid: "ahead" | "after";
  readonly supplyShare: number;
  /** Days between two rounds of instructions, and two meetings at a table. */
  readonly wordDays: number;
  readonly tableDays: number;
  readonly pickUpDays: number;
  readonly table: Place;
  /** Share of words within the crew by voice. */
  readonly voice: number;
}

export interface Outfit {
  /** Empty for a firm. */
  readonly gang: string;
  readonly started: number;
  readonly roles: Map<Person, Set<MemberRole>>;
  readonly boss: Person;
  /** Null where the boss is never on the phone for this. */
  readonly bossSide: Side | null;
  readonly bossTill: Account | null;
  readonly desks: Desk[];
  readonly runners: Side[];
  readonly keeper: Side | null;
  readonly cashier: Side | null;
  /** Accounts in which takings come together. */
  readonly chest: Account[];
  readonly supplier: Side | null;
  readonly supplierTill: Account | null;
  readonly hauler: Side | null;
  readonly broker: Side | null;
  readonly lookout: Side | null;
  readonly financier: Side | null;
  readonly stash: Place;
  readonly habits: Habits;
  readonly sold: { readonly done: Done; readonly desk: Desk }[];
  readonly pieces: Map<Person, number>;
}

export function everybody({ boss, bossSide, desks, runners, keeper, cashier, hauler }: Outfit): Side[] {
  return [bossSide, ...desks.map(({ side }) => side), ...runners, keeper, cashier, hauler].filter(
    (side, i, all): side is Side =>
      side !== null && (side.person !== boss) === (side !== bossSide) && all.indexOf(side) === i,
  );
}
