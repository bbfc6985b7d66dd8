/** What a reviewer judges of somebody's identity, in the order of the list: users of phones and accounts, then duplicates. */
import type { DecisionSubject } from "../../../server/domain/decisions.ts";
import type { Answer } from "../../api/client.ts";

export type IdentityLink = Answer<"getPersonIdentity">["links"][number];
type Person = Answer<"getPerson">;
export type Duplicate = Person["duplicates"][number];

export type ReviewItem = { readonly key: string; readonly subject: DecisionSubject } & (
  | { readonly kind: "link"; readonly link: IdentityLink }
  /** Of a phone whose user is not known: somebody who may be. */
  | {
      readonly kind: "candidate";
      readonly link: IdentityLink;
      readonly candidate: IdentityLink["others"][number];
    }
  | { readonly kind: "duplicate"; readonly duplicate: Duplicate }
);

export function reviewItems(person: Person, links: readonly IdentityLink[]): ReviewItem[] {
  return [
    ...links.flatMap((link) =>
      person.kind === "person" ? [ownLink(person.person_id, link)] : candidates(link),
    ),
    ...person.duplicates.map(
      (duplicate): ReviewItem => ({
        key: `duplicate ${duplicate.person_id}`,
        kind: "duplicate",
        duplicate,
        subject: { kind: "duplicate", person_ids: pairOf(person.person_id, duplicate.person_id) },
      }),
    ),
  ];
}

function ownLink(person: string, link: IdentityLink): ReviewItem {
  return { key: `${link.thing} ${link.id}`, kind: "link", link, subject: subjectOf(link, person) };
}

function candidates(link: IdentityLink): ReviewItem[] {
  return link.others.map((candidate) => ({
    key: `${link.thing} ${link.id} ${candidate.person_id}`,
    kind: "candidate",
    link,
    candidate,
    subject: subjectOf(link, candidate.person_id),
  }));
}

function subjectOf(link: IdentityLink, person_id: string): DecisionSubject {
  return link.thing === "phone"
    ? { kind: "phone-user", phone_id: link.id, person_id }
    : { kind: "account-user", account_id: link.id, person_id };
}

function pairOf(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}
