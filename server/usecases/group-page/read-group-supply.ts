/** How goods may have reached a group's dealers: events in order of time, each with its records. */
import { CALLED_Q } from "../../analysis/deals/false-discovery.ts";
import { supplyChain } from "../../analysis/supply/supply-chain.ts";
import type { SupplyPage, Window } from "../../contracts/group-page.ts";
import type { DealFinding, RecordRef } from "../../domain/findings.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readSupplyRecords } from "../../projection/group-supply/read.ts";
import { readPersonLabels } from "../../projection/person-labels/read.ts";
import { prepareUsers } from "../../projection/users/prepare.ts";
import { analysedMoments } from "../analysed-moments.ts";
import { findGroup } from "../find-group.ts";
import { dealsOfGroup } from "../group-summary.ts";
import { likeliestUsers } from "../likeliest-users.ts";
import { labelled } from "../person-labels.ts";
import { likelyRoles } from "./likely-roles.ts";
import { isWithin } from "./within-window.ts";

/** @throws TriplezeroError `unknown-group` (not-found) */
export async function readGroupSupply(ledger: Ledger, id: string, window: Window): Promise<SupplyPage> {
  const { result, group } = await findGroup(ledger, id);
  const deals = dealsOfGroup(result, group.id).filter(({ at }) => isWithin(window, Date.parse(at)));
  const called = deals.filter((deal) => deal.q <= CALLED_Q);
  const members = group.members.map((member) => member.person_id);
  return ledger.read(async (connection) => {
    await prepareUsers(connection, likeliestUsers(result.phone_users));
    const records = await readSupplyRecords(connection, members);
    const { events, left_out } = supplyChain({
      home_city: records.home_city,
      parcels: records.parcels.filter(({ at }) => isWithin(window, at)),
      away: records.away.filter(({ at }) => isWithin(window, at)),
      visits: records.visits.filter(({ at }) => isWithin(window, at)),
      roles: likelyRoles(group),
      deals: called.map((deal) => ({
        ...deal,
        at: Date.parse(deal.at),
        isDelivered: deal.delivery !== null,
        records: deliveryRecords(deal),
      })),
    });
    const persons = [...new Set(events.flatMap(({ person_ids }) => person_ids))].sort();
    const shown = new Set(events.map(({ place_id }) => place_id));
    return {
      home_city: records.home_city,
      events: events.map((event) => ({
        ...event,
        person_ids: [...event.person_ids],
        records: [...event.records],
      })),
      persons: labelled(persons, await readPersonLabels(connection, persons)).slice(),
      places: records.places.filter(({ place_id }) => shown.has(place_id)),
      left_out: { ...left_out, deals_not_called: deals.length - called.length },
      period: analysedMoments(result),
    };
  });
}

function deliveryRecords({ parcels, sightings }: DealFinding): RecordRef[] {
  return [
    ...parcels.map((id): RecordRef => ({ file: "parcels", id })),
    ...sightings.map((id): RecordRef => ({ file: "sightings", id })),
  ];
}
