/**
 * A group as a graph for drawing: what an investigator wants to see first. Members are nodes
 * with their roles; phones and accounts are folded into their users. What joins two members
 * is one link per kind of record (`props.layer`: contact, payment, parcel, sighting, deal,
 * tie:…), with the number of records behind it; members known by a phone only stay phones.
 * Nothing is left out.
 */
import type { DealFinding, GroupMember } from "../domain/findings.ts";
import { nodeKey } from "../domain/graph-model.ts";
import { namedRoles } from "../domain/named-roles.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type MemberPair, readMemberPairs, readPhoneNumbers } from "../projection/group-graph/read.ts";
import { type PersonLabel, readPersonLabels } from "../projection/person-labels/read.ts";
import { findGroup } from "./find-group.ts";
import { dealsOfGroup } from "./group-summary.ts";
import { likeliestUsers } from "./likeliest-users.ts";

type Props = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface GroupGraph {
  readonly nodes: readonly {
    readonly key: string;
    readonly kind: "Person" | "Phone";
    readonly label: string;
    readonly props: Props;
  }[];
  readonly links: readonly GroupLink[];
  readonly left_out: readonly never[];
}

export interface GroupLink {
  readonly id: string;
  readonly kind: "TIED";
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly first_at: number | null;
  readonly last_at: number | null;
  readonly props: Props;
}

/** @throws TriplezeroError `unknown-group` */
export async function readGroupGraph(ledger: Ledger, id: string): Promise<GroupGraph> {
  const { result, group } = await findGroup(ledger, id);
  const members = group.members.map((member) => member.person_id);
  const phones = group.unresolved_members.map((member) => member.phone_id);
  const { labels, numbers, pairs } = await ledger.read(async (connection) => ({
    labels: await readPersonLabels(connection, members),
    numbers: await readPhoneNumbers(connection, phones),
    pairs: await readMemberPairs(connection, members, likeliestUsers(result.phone_users)),
  }));
  const deals = dealsOfGroup(result, group.id);
  return {
    nodes: [
      ...group.members.map((member) => memberNode(member, labels)),
      ...group.unresolved_members.map((member) => ({
        key: nodeKey("Phone", member.phone_id),
        kind: "Phone" as const,
        label: numbers.get(member.phone_id) ?? member.phone_id,
        props: { membership: member.membership, unresolved: true },
      })),
    ],
    links: memberLinks(pairs, deals, members),
    left_out: [],
  };
}

function memberNode(
  member: GroupMember,
  labels: ReadonlyMap<string, PersonLabel>,
): GroupGraph["nodes"][number] {
  const roles = [...namedRoles(member)].sort((a, b) => b.probability - a.probability);
  return {
    key: nodeKey("Person", member.person_id),
    kind: "Person",
    label: labels.get(member.person_id)?.label ?? member.person_id,
    props: {
      membership: member.membership,
      abstained: member.abstained,
      roles: roles.map((role) => role.role),
      ...(roles[0] ? { role: roles[0].role, role_probability: roles[0].probability } : {}),
    },
  };
}

/** Ties of members, one per pair and kind of record. */
export function memberLinks(
  pairs: readonly MemberPair[],
  deals: readonly DealFinding[],
  members: readonly string[],
): GroupLink[] {
  return [...pairs.map(pairLink), ...dealLinks(deals, new Set(members))];
}

function pairLink(pair: MemberPair): GroupLink {
  return {
    id: `TIED:${pair.layer}:${pair.from_person}>${pair.to_person}`,
    kind: "TIED",
    from: nodeKey("Person", pair.from_person),
    to: nodeKey("Person", pair.to_person),
    count: pair.records,
    first_at: pair.first_ms,
    last_at: pair.last_ms,
    props: {
      layer: pair.layer,
      directed: pair.directed,
      ...(pair.amount_cny === null ? {} : { amount_cny: pair.amount_cny }),
    },
  };
}

/** Deals that two members had a part in: the seller beside payee, deliverer and buyer. */
function dealLinks(deals: readonly DealFinding[], members: ReadonlySet<string>): GroupLink[] {
  const bundles = new Map<string, { from: string; to: string; times: number[] }>();
  for (const deal of deals) {
    const seller = deal.seller_person_id;
    const others = new Set([deal.payee_person_id, deal.deliverer_person_id, deal.buyer_person_id]);
    for (const other of others) {
      if (seller === null || other === null || seller === other) continue;
      if (!members.has(seller) || !members.has(other)) continue;
      const id = `TIED:deal:${seller}>${other}`;
      const bundle = bundles.get(id) ?? { from: seller, to: other, times: [] };
      bundle.times.push(Date.parse(deal.at));
      bundles.set(id, bundle);
    }
  }
  return [...bundles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { from, to, times }]) => ({
      id,
      kind: "TIED",
      from: nodeKey("Person", from),
      to: nodeKey("Person", to),
      count: times.length,
      first_at: Math.min(...times),
      last_at: Math.max(...times),
      props: { layer: "deal", directed: true },
    }));
}
