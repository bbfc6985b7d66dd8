/**
 * The roles that are said of a member: none where the evidence is too thin to name any, though the
 * nearest is kept beside with its probability for who looks into the reasons.
 */
export function namedRoles<R>(member: {
  readonly abstained: boolean;
  readonly roles: readonly R[];
}): readonly R[] {
  return member.abstained ? [] : member.roles;
}
