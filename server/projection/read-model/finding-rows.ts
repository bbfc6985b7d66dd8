/** Nodes and links of the findings of one run: groups, deals, roles and inferred phone users. */
import { recordsOfDeal } from "../../domain/deal-records.ts";
import type { CaseResult, DealFinding, GroupFinding, RecordRef } from "../../domain/findings.ts";
import { type LinkKind, nodeKey } from "../../domain/graph-model.ts";
import type { LinkRow, NodeRow } from "../../domain/read-model.ts";
import type { EvidenceNodes } from "./shown-by.ts";

export function findingNodes(result: CaseResult): NodeRow[] {
  const { run } = result;
  return [
    {
      key: nodeKey("Run", run.id),
      kind: "Run",
      label: run.id.slice(0, 12),
      search: [],
      props: { seed: run.seed, dataset_sha256: run.dataset_sha256 },
    },
    ...result.groups.flatMap(groupNodes),
    ...result.deals.map(dealNode),
  ];
}

export function findingLinks(result: CaseResult, evidence: EvidenceNodes): LinkRow[] {
  return [
    ...result.groups.flatMap((group) => groupLinks(group, result.run.id, evidence)),
    ...result.deals.flatMap((deal) => dealLinks(deal, result.run.id, evidence)),
    ...result.phone_users.map((use) =>
      link("USES", nodeKey("Person", use.person_id), nodeKey("Phone", use.phone_id), null, {
        basis: "inferred",
        probability: use.probability,
      }),
    ),
  ];
}

function groupNodes(group: GroupFinding): NodeRow[] {
  const node: NodeRow = {
    key: nodeKey("Group", group.id),
    kind: "Group",
    label: group.id,
    search: [group.id],
    props: {
      score: group.score,
      members: group.members.length,
      stability: group.stability,
      zero_seizure: group.zero.seizure,
      zero_scene: group.zero.scene,
      zero_confession: group.zero.confession,
    },
  };
  const roles = group.members.flatMap((member) =>
    member.roles.map(
      (role): NodeRow => ({
        key: roleKey(group.id, member.person_id, role.role),
        kind: "RoleFinding",
        label: role.role,
        search: [],
        props: { role: role.role, probability: role.probability },
      }),
    ),
  );
  return [node, ...roles];
}

function groupLinks(group: GroupFinding, run: string, evidence: EvidenceNodes): LinkRow[] {
  const key = nodeKey("Group", group.id);
  const links = [link("FOUND_BY", key, nodeKey("Run", run), null)];
  for (const member of group.unresolved_members) {
    links.push(
      link("MEMBER_OF", nodeKey("Phone", member.phone_id), key, null, { membership: member.membership }),
    );
  }
  for (const member of group.members) {
    const person = nodeKey("Person", member.person_id);
    links.push(
      link("MEMBER_OF", person, key, null, {
        membership: member.membership,
        abstained: member.abstained,
        roles: member.roles.map((role) => role.role),
      }),
    );
    for (const role of member.roles) {
      const finding = roleKey(group.id, member.person_id, role.role);
      const weights = role.contributions.flatMap((contribution) =>
        contribution.records.map((record) => ({ record, weight: contribution.log10_lr })),
      );
      links.push(
        link("HAS_ROLE", person, finding, null, { probability: role.probability }),
        link("FOUND_BY", finding, nodeKey("Run", run), null),
        ...shownBy(finding, weights, evidence),
      );
    }
  }
  return links;
}

function dealNode(deal: DealFinding): NodeRow {
  return {
    key: nodeKey("Deal", deal.id),
    kind: "Deal",
    label: deal.id,
    search: [deal.id],
    props: {
      at: Date.parse(deal.at),
      log10_lr: deal.log10_lr,
      q: deal.q,
      ...(deal.delivery ? { delivery: deal.delivery } : {}),
    },
  };
}

function dealLinks(deal: DealFinding, run: string, evidence: EvidenceNodes): LinkRow[] {
  const key = nodeKey("Deal", deal.id);
  const at = Date.parse(deal.at);
  const parties = [
    ["BUYER", deal.buyer_person_id],
    ["SELLER", deal.seller_person_id],
    ["PAYEE", deal.payee_person_id],
    ["DELIVERER", deal.deliverer_person_id],
  ] as const;
  return [
    link("FOUND_BY", key, nodeKey("Run", run), null),
    ...(deal.group ? [link("IN_GROUP", key, nodeKey("Group", deal.group), at)] : []),
    ...parties.flatMap(([kind, person]) => (person ? [link(kind, key, nodeKey("Person", person), at)] : [])),
    ...shownBy(
      key,
      recordsOfDeal(deal).map((record) => ({ record, weight: deal.log10_lr })),
      evidence,
    ),
  ];
}

/** One link per finding and node; several records behind one node keep the greatest weight. */
function shownBy(
  finding: string,
  weights: readonly { readonly record: RecordRef; readonly weight: number }[],
  evidence: EvidenceNodes,
): LinkRow[] {
  const byNode = new Map<string, { weight: number; records: string[] }>();
  for (const { record, weight } of weights) {
    for (const node of evidence(record)) {
      const entry = byNode.get(node) ?? { weight, records: [] };
      entry.weight = Math.max(entry.weight, weight);
      entry.records.push(`${record.file}:${record.id}`);
      byNode.set(node, entry);
    }
  }
  return [...byNode].map(([node, { weight, records }]) =>
    link("SHOWN_BY", finding, node, null, { weight, records }),
  );
}

function link(
  kind: LinkKind,
  from: string,
  to: string,
  at: number | null,
  props: LinkRow["props"] = {},
): LinkRow {
  return { id: `${kind}:${from}>${to}`, kind, from, to, at, props };
}

function roleKey(group: string, person: string, role: string): string {
  return nodeKey("RoleFinding", `${group}.${person}.${role}`);
}
