/** Back to where goods may come from: deals of the start, and the supply of the groups it deals with. */

import { CARRYING, type SupplyEvent, supplyChain } from "../../analysis/supply/supply-chain.ts";
import {
  type GoodsPass,
  type GoodsSource,
  traceGoodsUpstream,
} from "../../analysis/tracing/goods-upstream.ts";
import { countNote } from "../../analysis/tracing/step.ts";
import { givers, type TracedDeal } from "../../analysis/tracing/traced-deal.ts";
import type { GroupFinding } from "../../domain/findings.ts";
import { nodeKey } from "../../domain/graph-model.ts";
import type { Trace } from "../../domain/traces.ts";
import { readSupplyRecords } from "../../projection/group-supply/read.ts";
import { readReceivingPhones } from "../../projection/traced-records/read.ts";
import { likelyRoles } from "../group-page/likely-roles.ts";
import type { TraceContext } from "./trace-context.ts";

/** Longest that goods are taken to lie in a shared place between who brought and who fetched them. */
const STASH_MS = 7 * 86_400_000;

export async function traceGoods(context: TraceContext): Promise<Trace> {
  const { connection, result, start, deals, findings } = context;
  const bought = deals.filter((deal) => deal.buyer === start.key);
  const called = bought.filter((deal) => deal.called);
  const counted = called.length > 0 ? called : bought;
  const ids = new Set(bought.map(({ id }) => findings.get(id)?.group ?? null));
  const groups = result.groups.filter(
    (group) => ids.has(group.id) || group.members.some(({ person_id }) => person_id === start.person_id),
  );
  const passes: GoodsPass[] = counted.flatMap(dealPasses);
  const sources: GoodsSource[] = [];
  for (const group of groups) {
    const members = group.members.map(({ person_id }) => person_id);
    const roles = likelyRoles(group);
    const { events } = supplyChain({
      ...(await readSupplyRecords(connection, members)),
      roles,
      deals: [],
    });
    passes.push(...handOvers(events, group, roles), ...throughStash(events));
    const parcels = events.filter(({ stage }) => stage === "parcel").flatMap(({ records }) => records);
    const receiving = await readReceivingPhones(
      connection,
      parcels.map(({ id }) => id),
    );
    sources.push(...events.flatMap((event) => sourceOf(event, receiving)));
  }
  const trace = traceGoodsUpstream(start.key, passes, sources);
  return {
    steps: trace.steps,
    notes: [...trace.notes, ...countNote("goodsWeak", bought.length - counted.length)],
  };
}

/** Whoever delivered or sold may have held the goods. */
function dealPasses(deal: TracedDeal): GoodsPass[] {
  const { buyer, at } = deal;
  if (buyer === null) return [];
  return givers(deal)
    .filter((giver) => giver !== buyer)
    .map((giver) => ({
      kind: deal.called ? "deal" : "dealWeak",
      at,
      until: at,
      from: giver,
      to: buyer,
      through: [nodeKey("Deal", deal.id)],
      records: deal.records,
    }));
}

function handOvers(
  events: readonly SupplyEvent[],
  group: GroupFinding,
  roles: ReturnType<typeof likelyRoles>,
): GoodsPass[] {
  const members = new Set(group.members.map(({ person_id }) => person_id));
  const carries = (id: string) => (roles.get(id) ?? []).some((role) => CARRYING.includes(role));
  return events
    .filter(({ stage }) => stage === "hand_over")
    .flatMap(({ person_ids: [a, b], at, until, place_id, records }) =>
      [
        [a, b],
        [b, a],
      ].flatMap(([from, to]): GoodsPass[] =>
        from && to && members.has(from) && carries(from)
          ? [
              {
                kind: "handOver",
                at,
                until,
                from: nodeKey("Person", from),
                to: nodeKey("Person", to),
                through: place_id === null ? [] : [nodeKey("Place", place_id)],
                records,
              },
            ]
          : [],
      ),
    );
}

/** Whoever was at the group's place within the days before may have left what was fetched: of each the last visit. */
function throughStash(events: readonly SupplyEvent[]): GoodsPass[] {
  const visits = events.filter(({ stage }) => stage === "stash_visit");
  return visits.flatMap((fetching) => {
    const last = new Map<string, SupplyEvent>();
    for (const visit of visits) {
      const lies = fetching.at - visit.until;
      const [who = ""] = visit.person_ids;
      if (visit.place_id !== fetching.place_id || who === fetching.person_ids[0]) continue;
      if (lies > 0 && lies <= STASH_MS) last.set(who, visit);
    }
    return [...last].map(
      ([from, visit]): GoodsPass => ({
        kind: "stash",
        at: visit.at,
        until: fetching.until,
        from: nodeKey("Person", from),
        to: nodeKey("Person", fetching.person_ids[0] ?? ""),
        through: fetching.place_id === null ? [] : [nodeKey("Place", fetching.place_id)],
        records: [...visit.records, ...fetching.records],
      }),
    );
  });
}

/** @param receiving phones by parcel: they join it with the person in the picture */
function sourceOf(event: SupplyEvent, receiving: ReadonlyMap<string, string>): GoodsSource[] {
  const { stage, at, until, person_ids, place_id, city, weight_g, records } = event;
  const [who] = person_ids;
  if ((stage !== "parcel" && stage !== "trip") || who === undefined) return [];
  const places = place_id === null ? [] : [nodeKey("Place", place_id)];
  const parcels = records
    .filter(({ file }) => file === "parcels")
    .flatMap(({ id }) => {
      const phone = receiving.get(id);
      return [nodeKey("Parcel", id), ...(phone === undefined ? [] : [nodeKey("Phone", phone)])];
    });
  return [
    {
      kind: stage,
      at,
      until,
      of: nodeKey("Person", who),
      city,
      weight_g,
      through: [...places, ...parcels],
      records,
    },
  ];
}
