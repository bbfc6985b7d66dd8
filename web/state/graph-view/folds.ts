/**
 * Whose node stands for which: what a collapsed person holds and uses, and what belongs to a
 * collapsed group. A thing that several people hold or use goes to the likeliest user among those
 * in the view, whoever of them is collapsed: a phone that somebody else uses does not vanish
 * in the person it is registered to.
 */
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import type { LinkKind } from "../../../server/domain/graph-model.ts";
import type { GraphView } from "./view.ts";

/** How much a registration says about use, beside an inferred use of probability 0 to 1. */
const HOLDING = 0.5;

/** For every node drawn inside another: the node that stands for it. Empty where nothing is collapsed. */
export function foldsOf(view: GraphView): ReadonlyMap<string, string> {
  if (view.collapsed.size === 0) return new Map();
  const links = linksByKind(view);
  const groupOf = groupsOf(view, links);
  const folds = new Map(groupOf);
  for (const [thing, owner] of ownersOf(view, links)) {
    if (folds.has(thing) || view.collapsed.has(thing)) continue;
    if (groupOf.has(owner) || view.collapsed.has(owner)) folds.set(thing, groupOf.get(owner) ?? owner);
  }
  for (const { from, to } of links("HAS_ROLE")) {
    const group = groupOf.get(from);
    if (group !== undefined) folds.set(to, group);
  }
  return folds;
}

type LinksOf = (kind: LinkKind) => readonly GraphLinkBody[];

/** Members and deals of collapsed groups; of several groups, the one that was collapsed first. */
function groupsOf(view: GraphView, links: LinksOf): Map<string, string> {
  const groups = new Map<string, string>();
  const belonging = [...links("MEMBER_OF"), ...links("IN_GROUP")];
  for (const group of view.collapsed) {
    for (const { from, to } of belonging) if (to === group && !groups.has(from)) groups.set(from, group);
  }
  return groups;
}

/** Phones, accounts and vehicles with the person they belong to. */
function ownersOf(view: GraphView, links: LinksOf): ReadonlyMap<string, string> {
  const best = new Map<string, { owner: string; claim: number }>();
  const weigh = (thing: string, owner: string, claim: number) => {
    const known = best.get(thing);
    const isBetter = !known || claim > known.claim || (claim === known.claim && owner < known.owner);
    if (isBetter && view.nodes.get(owner)?.kind === "Person") best.set(thing, { owner, claim });
  };
  for (const { from, to } of links("HOLDS")) weigh(to, from, HOLDING);
  for (const { from, to, props } of links("USES")) {
    weigh(to, from, typeof props.probability === "number" ? props.probability : 1);
  }
  const owners = new Map([...best].map(([thing, { owner }]) => [thing, owner]));
  // An account that nobody in the view holds goes with the phone it is bound to.
  for (const { from, to } of links("BOUND_TO")) {
    const owner = owners.get(to);
    if (owner !== undefined && !owners.has(from)) owners.set(from, owner);
  }
  return owners;
}

function linksByKind(view: GraphView): LinksOf {
  const kinds = new Map<LinkKind, GraphLinkBody[]>();
  for (const link of view.links.values()) {
    const known = kinds.get(link.kind);
    if (known) known.push(link);
    else kinds.set(link.kind, [link]);
  }
  return (kind) => kinds.get(kind) ?? [];
}
