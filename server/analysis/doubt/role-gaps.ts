/** Which kind of record would decide what a member does, and where the goods come from. */
import type { RecordKind } from "../../domain/case-folder.ts";
import type { Gap, RecordRef } from "../../domain/findings.ts";
import type { MemberRole, Role } from "../../domain/roles.ts";
import { paymentsOf } from "../deals/account-payments.ts";
import type { Scene } from "../groups/business.ts";
import type { JudgedRole } from "../roles/judge-roles.ts";
import { type GroupInDoubt, settling } from "./called-deals.ts";
import { accountRefs, holderOf, personOf, phonesOf, vehiclesOf, wanted } from "./wanted.ts";

export interface MemberInDoubt {
  readonly actor: number;
  /** Likeliest first. */
  readonly roles: readonly Pick<JudgedRole, "role" | "probability">[];
  readonly abstained: boolean;
  /** Whether a trip to another town or a heavy parcel from one is on record. */
  readonly fetches: boolean;
}

/** A role at these odds or nearer to even is not decided. */
const UNDECIDED = [0.35, 0.65] as const;
const LIKELY = 0.5;
const SUPPLY_ROLES: readonly Role[] = ["supplier", "courier", "stash_keeper"];

/** Records in which each role shows itself best (`docs/methods.md`, roles). */
const DECIDED_BY: Readonly<Record<MemberRole, Layer>> = {
  organiser: "contacts",
  financier: "payments",
  supplier: "parcels",
  broker: "contacts",
  courier: "sightings",
  stash_keeper: "sightings",
  retail_dealer: "payments",
  money_handler: "payments",
  lookout: "contacts",
};

type Layer = Extract<RecordKind, "contacts" | "payments" | "parcels" | "sightings">;

export function roleGaps(group: GroupInDoubt, members: readonly MemberInDoubt[]): Gap[] {
  // Of a line, its user must be known first: that is a gap of its own.
  const persons = members.filter(({ actor }) => actor < group.scene.actors.personCount);
  return [...persons.flatMap((member) => evidenceGaps(group, member)), ...supplyGaps(group, members)];
}

/** For each role that is about as likely as not; without any, for whatever the fewest records show of the member. */
function evidenceGaps(group: GroupInDoubt, { actor, roles, abstained }: MemberInDoubt): Gap[] {
  const open = roles.filter(({ probability }) => probability >= UNDECIDED[0] && probability <= UNDECIDED[1]);
  if (open.length > 0)
    return open.map(({ role }) => gapOf(group, "role-evidence", actor, role, DECIDED_BY[role]));
  return abstained ? [gapOf(group, "role-evidence", actor, null, scantiestLayer(group.scene, actor))] : [];
}

function gapOf(group: GroupInDoubt, kind: Gap["kind"], actor: number, role: Role | null, layer: Layer): Gap {
  return {
    kind,
    deal: null,
    person_id: personOf(group.scene, actor)[0]?.id ?? null,
    role,
    wanted: layerWanted(group, [actor], layer),
    ...settling([]),
  };
}

function layerWanted(
  { scene, from, to }: GroupInDoubt,
  actors: readonly number[],
  layer: Layer,
): Gap["wanted"] {
  const span = { from, to };
  const accounts = actors.flatMap((actor) => scene.actors.accountsOf[actor]!);
  const of = actors.flatMap((actor): RecordRef[] => {
    if (layer === "payments") {
      const own = accountRefs(scene, scene.actors.accountsOf[actor]!);
      return own.length > 0 ? own : personOf(scene, actor);
    }
    if (layer === "sightings")
      return [...personOf(scene, actor), ...vehiclesOf(scene, actor), ...phonesOf(scene, actor, span)];
    return phonesOf(scene, actor, span);
  });
  const holder =
    layer === "payments"
      ? holderOf(accounts.map((account) => scene.tables.accounts.provider[account]!))
      : null;
  return wanted(scene, layer, of, span, holder);
}

/** The layer with the fewest records of the actor; of equals the first that could exist. */
function scantiestLayer(scene: Scene, actor: number): Layer {
  const { contactIndex, visits, actors, accountPayments } = scene;
  const counts: readonly (readonly [Layer, number])[] = [
    ["contacts", contactIndex.starts[actor + 1]! - contactIndex.starts[actor]!],
    ["payments", [...paymentsOf(accountPayments, actors.accountsOf[actor]!)].length],
    ["sightings", visits.actorStarts[actor + 1]! - visits.actorStarts[actor]!],
  ];
  return counts.reduce((least, one) => (one[1] < least[1] ? one : least))[0];
}

/**
 * Where nobody who is likely to supply, fetch or store was seen to travel or to receive: the
 * waybills from other towns, and the roads and borders, where supply would show.
 */
function supplyGaps(group: GroupInDoubt, members: readonly MemberInDoubt[]): Gap[] {
  const isSeen = members.some(
    ({ roles, fetches }) =>
      fetches && roles.some(({ role, probability }) => probability >= LIKELY && SUPPLY_ROLES.includes(role)),
  );
  if (isSeen) return [];
  const actors = members.map(({ actor }) => actor);
  const layers = [
    ["supplier", "parcels"],
    ["courier", "sightings"],
  ] as const;
  return layers.map(([role, layer]) => ({
    kind: "supply",
    deal: null,
    person_id: null,
    role,
    wanted: layerWanted(group, actors, layer),
    ...settling([]),
  }));
}
