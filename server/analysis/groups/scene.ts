/** Brings the records of a case into the form that deals, groups and roles are read from. */
import type { CaseTables } from "../../domain/case-tables.ts";
import { indexPayments } from "../deals/account-payments.ts";
import { indexContacts } from "../deals/contact-index.ts";
import { findCouplings } from "../deals/coupling.ts";
import { parcelsByActor } from "../deals/parcels-by-actor.ts";
import { findSellers } from "../deals/sellers.ts";
import { type Actors, findActors } from "../identity/actors.ts";
import type { Identity } from "../identity/resolve.ts";
import { collectVisits } from "../location/visits.ts";
import type { Scene } from "./business.ts";

export function buildScene(tables: CaseTables, identity: Identity): Scene {
  const actors = findActors(tables, identity);
  const contactIndex = indexContacts(tables, identity, actors);
  const lineContacts = new Uint32Array(identity.lines.length);
  for (const [phone, line] of identity.lineOf.entries())
    lineContacts[line]! += identity.activity.contacts[phone]!;
  return {
    tables,
    identity,
    actors,
    contactIndex,
    visits: collectVisits(tables, actors),
    sellers: findSellers(tables, actors, contactIndex, findCouplings(tables, actors, contactIndex)),
    accountPayments: indexPayments(tables),
    receivedCny: receivedBy(tables, actors),
    parcelsTo: parcelsByActor(tables, actors, "receiver"),
    lineContacts,
    periodS: Math.max(86_400, identity.activity.periodEnd - identity.activity.periodStart),
  };
}

function receivedBy({ payments }: CaseTables, { count, ofAccount }: Actors): Float64Array {
  const sums = new Float64Array(count);
  for (const [row, account] of payments.to.entries()) {
    const actor = ofAccount[account]!;
    if (actor >= 0) sums[actor]! += payments.amountCny[row]!;
  }
  return sums;
}
