/**
 * Members of a group by level: each on the level of the likeliest role, who leads on top. Where
 * the evidence is too thin no role is named. Beside each, who of a higher level shares most
 * records with the member.
 */
import { ROLES, type Role } from "../../../../server/domain/roles.ts";
import { ROLE_LEVELS } from "../../../graph/layout/traits.ts";
import type { GroupParts } from "../GroupPage.tsx";

/** Of the levels by role, from the top. */
export const LEVEL_NAMES = ["lead", "source", "keep", "carry", "retail", "buy"] as const;
export type LevelName = (typeof LEVEL_NAMES)[number] | "none";

export interface PlacedMember {
  readonly person_id: string;
  readonly label: string;
  readonly membership: number;
  readonly abstained: boolean;
  /** Likeliest first. */
  readonly roles: readonly { readonly role: Role; readonly probability: number }[];
  readonly leadership: number | null;
  /** What the member said when asked, in the order of time. */
  readonly statements: GroupParts["page"]["statements"];
  readonly up: TieUp | null;
}

/** Records in common with somebody of a higher level. */
export interface TieUp {
  readonly person_id: string;
  readonly records: number;
  /** The links of the group's graph that it sums up. */
  readonly bundles: readonly GroupParts["graph"]["links"][number][];
}

export interface Level {
  readonly name: LevelName;
  /** Surest first; by leadership where no role is named. */
  readonly members: readonly PlacedMember[];
}

export interface OrganisationChart {
  /** Only levels with somebody on them. */
  readonly levels: readonly Level[];
  /** Roles that nobody was found to hold. */
  readonly missing: readonly Role[];
}

export function organisationChart({ page, graph }: GroupParts): OrganisationChart {
  const labels = new Map(page.persons.map((person) => [person.person_id, person.label]));
  const leadership = new Map(page.findings.map((finding) => [finding.person_id, finding.leadership]));
  const levelOf = new Map<string, number>();
  const placed = page.group.members.map((member) => {
    const roles = member.roles
      .map(({ role, probability }) => ({ role, probability }))
      .sort((a, b) => b.probability - a.probability);
    const first = member.abstained ? undefined : roles[0]?.role;
    const level = ROLE_LEVELS.findIndex((names) => names.some((role) => role === first));
    levelOf.set(member.person_id, level === -1 ? ROLE_LEVELS.length : level);
    return {
      person_id: member.person_id,
      label: labels.get(member.person_id) ?? member.person_id,
      membership: member.membership,
      abstained: member.abstained,
      roles,
      leadership: leadership.get(member.person_id) ?? null,
      statements: page.statements.filter((statement) => statement.person_id === member.person_id),
    };
  });
  const ties = tiesUp(graph, levelOf);
  const names: readonly LevelName[] = [...LEVEL_NAMES, "none"];
  const levels = names.map((name, level) => ({
    name,
    members: placed
      .filter(({ person_id }) => levelOf.get(person_id) === level)
      .map((member) => ({ ...member, up: ties.get(member.person_id) ?? null }))
      .sort((a, b) => standing(b, name) - standing(a, name)),
  }));
  const held = new Set(
    placed.flatMap(({ abstained, roles }) => (abstained ? [] : roles.map(({ role }) => role))),
  );
  return {
    levels: levels.filter(({ members }) => members.length > 0),
    missing: ROLES.filter((role) => role !== "user" && !held.has(role)),
  };
}

function standing({ roles, leadership, membership }: Omit<PlacedMember, "up">, level: LevelName): number {
  return level === "none" ? (leadership ?? membership) : (roles[0]?.probability ?? 0);
}

function tiesUp(
  { links }: GroupParts["graph"],
  levelOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, TieUp> {
  const between = new Map<string, Map<string, TieUp>>();
  for (const link of links) {
    const { from, to, count } = link;
    const { layer } = link.props;
    // A deal is no record of its own: its payments and contacts are counted already.
    if (typeof layer !== "string" || layer === "deal") continue;
    for (const [lower, upper] of [
      [personOf(from), personOf(to)],
      [personOf(to), personOf(from)],
    ] as const) {
      if ((levelOf.get(upper) ?? 99) >= (levelOf.get(lower) ?? -1)) continue;
      const own = between.get(lower) ?? new Map<string, TieUp>();
      const known = own.get(upper);
      own.set(upper, {
        person_id: upper,
        records: (known?.records ?? 0) + count,
        bundles: [...(known?.bundles ?? []), link],
      });
      between.set(lower, own);
    }
  }
  return new Map(
    [...between].map(([lower, own]) => [
      lower,
      [...own.values()].reduce((best, tie) => (tie.records > best.records ? tie : best)),
    ]),
  );
}

function personOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
