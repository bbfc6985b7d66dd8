/**
 * Fragments of one gang made one again. Dealers who have customers and accounts of their own and know
 * only those above them are no cluster of sellers; each grows into a business, and these overlap.
 */
import type { Scene } from "./business.ts";
import type { Core } from "./grow.ts";
import type { JudgedBusiness } from "./suspect-groups.ts";

/** Only a business that is a gang by itself, whatever else the folder holds, is joined with others. */
const JOINING = 0.75;
/** Less suspect by itself, a business stays out of others. */
const JOINABLE = 0.3;
/** Two fragments of one gang show more together: the odds may not fall by half. */
const KEPT_ODDS = 0.5;
/** Two businesses are one where they have so much of the smaller one's people in common. */
const ONE_CIRCLE = 0.5;

/**
 * Two businesses that grew into each other were one: they are grown again together, unless
 * together they look less like a gang than the likelier of them alone.
 */
export function joinOverlapping(
  scene: Scene,
  businesses: readonly JudgedBusiness[],
  judge: (core: Core) => JudgedBusiness,
): JudgedBusiness[] {
  let current = [...businesses];
  const refused = new Set<string>();
  for (;;) {
    const pair = overlappingPair(current, refused);
    if (!pair) return current;
    const [a, b] = pair;
    const together = judge(coreOf(scene, a, b));
    if (oddsOf(together) < KEPT_ODDS * Math.max(oddsOf(a), oddsOf(b))) {
      refused.add(pairName(a, b));
      continue;
    }
    current = current.filter((one) => one !== a && one !== b);
    current.push(together);
  }
}

/** The sellers of both, and whom both took in: those who sell may know one another through these only. */
function coreOf(scene: Scene, a: JudgedBusiness, b: JudgedBusiness): Core {
  const sellers = [...new Set([...a.grownFrom.sellers, ...b.grownFrom.sellers])].sort((x, y) => x - y);
  const selling = new Set(sellers.map((index) => scene.sellers[index]!.actor));
  const helpers = [...a.business.members]
    .filter((actor) => b.business.members.has(actor) && !selling.has(actor))
    .sort((x, y) => x - y);
  return { sellers, helpers };
}

function oddsOf({ probability }: JudgedBusiness): number {
  return probability / (1 - probability);
}

function pairName(a: JudgedBusiness, b: JudgedBusiness): string {
  return `${a.grownFrom.sellers.join(",")} ${b.grownFrom.sellers.join(",")}`;
}

function overlappingPair(
  businesses: readonly JudgedBusiness[],
  refused: ReadonlySet<string>,
): [JudgedBusiness, JudgedBusiness] | null {
  const owners = new Map<number, JudgedBusiness[]>();
  for (const one of businesses) {
    for (const member of one.business.members) {
      const list = owners.get(member);
      if (list) list.push(one);
      else owners.set(member, [one]);
    }
  }
  for (const shared of owners.values()) {
    for (const [index, a] of shared.entries()) {
      for (const b of shared.slice(index + 1))
        if (!refused.has(pairName(a, b)) && belongTogether(a, b)) return [a, b];
    }
  }
  return null;
}

function belongTogether(a: JudgedBusiness, b: JudgedBusiness): boolean {
  // Only likely gangs are joined: an ordinary trade may well share a member with one.
  if (Math.max(a.probability, b.probability) < JOINING) return false;
  if (Math.min(a.probability, b.probability) < JOINABLE) return false;
  // Each must have taken the other's sellers for its own: one that merely grew into a gang is not one with it.
  return (takesIn(a, b) && takesIn(b, a)) || isOneCircle(a.business.members, b.business.members);
}

function isOneCircle(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  let shared = 0;
  for (const member of a) if (b.has(member)) shared++;
  return shared >= ONE_CIRCLE * Math.min(a.size, b.size);
}

function takesIn(one: JudgedBusiness, other: JudgedBusiness): boolean {
  return other.business.sellers.some((seller) => one.business.members.has(seller.actor));
}
