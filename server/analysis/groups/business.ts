/**
 * The business of a set of actors: their lines, accounts, takings and orders; and for every
 * other actor, what ties him to it. The unit that groups are grown from and judged by.
 */
import type { CaseTables } from "../../domain/case-tables.ts";
import type { AccountPayments } from "../deals/account-payments.ts";
import type { ContactIndex } from "../deals/contact-index.ts";
import type { Seller } from "../deals/sellers.ts";
import type { Actors } from "../identity/actors.ts";
import type { Identity } from "../identity/resolve.ts";
import { type HomeTown, homeTown } from "../location/home-town.ts";
import type { Visits } from "../location/visits.ts";

/** Everything that the analysis of groups reads. */
export interface Scene {
  readonly tables: CaseTables;
  readonly identity: Identity;
  readonly actors: Actors;
  readonly contactIndex: ContactIndex;
  readonly visits: Visits;
  readonly sellers: readonly Seller[];
  readonly accountPayments: AccountPayments;
  /** Sum of all payments into accounts that each actor operates, yuan. */
  readonly receivedCny: Float64Array;
  /** Rows of parcels by the actor who receives them. */
  readonly parcelsTo: ReadonlyMap<number, readonly number[]>;
  /** Contacts of each line. */
  readonly lineContacts: Uint32Array;
  readonly periodS: number;
}

/** A set of actors in business together. */
export interface Business {
  readonly members: ReadonlySet<number>;
  readonly sellers: readonly Seller[];
  /** Lines on which orders come in, and lines used mainly among members and customers. */
  readonly workLines: ReadonlySet<number>;
  /** Accounts that customers pay into. */
  readonly tills: ReadonlySet<number>;
  /** Accounts of the members, tills included. */
  readonly accounts: ReadonlySet<number>;
  /** Customer → number of coupled payments. */
  readonly customers: ReadonlyMap<number, number>;
  /** Row of a coupled payment → when it was ordered, seconds since the epoch. */
  readonly orders: ReadonlyMap<number, number>;
  /** Tills that customers pay into days after they ordered. */
  readonly creditTills: ReadonlySet<number>;
  /** Sum of coupled payments, yuan. */
  readonly takings: number;
  /** Where the members live. */
  readonly town: HomeTown;
}

export function newBusiness(scene: Scene, sellers: readonly Seller[], helpers: readonly number[]): Business {
  const members = new Set([...sellers.map((seller) => seller.actor), ...helpers]);
  const tills = new Set(sellers.flatMap((seller) => seller.accounts));
  const accounts = new Set(tills);
  for (const member of members) for (const account of scene.actors.accountsOf[member]!) accounts.add(account);
  const orders = new Map(sellers.flatMap((seller) => [...seller.orderedAt]));
  const customers = new Map<number, number>();
  let takings = 0;
  for (const row of orders.keys()) {
    const payer = scene.actors.ofAccount[scene.tables.payments.from[row]!]!;
    customers.set(payer, (customers.get(payer) ?? 0) + 1);
    takings += scene.tables.payments.amountCny[row]!;
  }
  const workLines = new Set(sellers.flatMap((seller) => seller.lines));
  for (const helper of helpers) {
    for (const line of scene.actors.linesOf[helper]!)
      if (isWorkLine(scene, line, members, customers)) workLines.add(line);
  }
  const town = homeTown(
    scene.tables.places,
    [...members].map((member) => scene.tables.persons.home[member] ?? -1),
  );
  const creditTills = new Set(sellers.flatMap((seller) => seller.creditTills));
  return { members, sellers, workLines, tills, creditTills, accounts, customers, orders, takings, town };
}

const WORK_SHARE = 0.4;
const FEWEST_CONTACTS = 4;

/** Whether a good part of the line's contacts are with members or customers. */
function isWorkLine(
  { identity, actors, lineContacts }: Scene,
  line: number,
  members: ReadonlySet<number>,
  customers: ReadonlyMap<number, number>,
): boolean {
  if (lineContacts[line]! < FEWEST_CONTACTS) return false;
  const { activity } = identity;
  let inside = 0;
  for (const phone of identity.lines[line]!) {
    for (let at = activity.starts[phone]!; at < activity.starts[phone + 1]!; at++) {
      const actor = actors.ofPhone[activity.other[at]!]!;
      if (members.has(actor) || customers.has(actor)) inside += activity.count[at]!;
    }
  }
  return inside >= WORK_SHARE * lineContacts[line]!;
}
