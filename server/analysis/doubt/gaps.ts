/**
 * The gap list (缺口清单): what the records leave open about a group, each with the record that
 * would settle it. Nothing is cut off; what settles most comes first.
 */
import { GAP_KINDS, type Gap } from "../../domain/findings.ts";
import { byId } from "../case/ids.ts";
import type { GroupInDoubt } from "./called-deals.ts";
import { dealGaps } from "./deal-gaps.ts";
import { identityGaps } from "./identity-gaps.ts";
import { type MemberInDoubt, roleGaps } from "./role-gaps.ts";

/** Sorted by `settles`, then by kind, window and whose records they are: the same order every time. */
export function gapsOf(group: GroupInDoubt, members: readonly MemberInDoubt[]): Gap[] {
  return [...dealGaps(group), ...identityGaps(group), ...roleGaps(group, members)].sort(
    (a, b) =>
      b.settles - a.settles ||
      GAP_KINDS.indexOf(a.kind) - GAP_KINDS.indexOf(b.kind) ||
      byId(a.wanted.from ?? "", b.wanted.from ?? "") ||
      byId(nameOf(a), nameOf(b)),
  );
}

function nameOf({ person_id, role, wanted }: Gap): string {
  return [person_id ?? "", role ?? "", wanted.file, ...wanted.of.map(({ id }) => id)].join(" ");
}
