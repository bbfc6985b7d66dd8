/** Who is behind the lines, handsets and tills of a group, where the records leave it open. */
import type { Gap } from "../../domain/findings.ts";
import { cites, type GroupInDoubt, settling } from "./called-deals.ts";
import { accountRefs, holderOf, personOf, spanOfUse, wanted } from "./wanted.ts";

export function identityGaps(group: GroupInDoubt): Gap[] {
  return [...lineUserGaps(group), ...deviceGaps(group), ...accountGaps(group)];
}

/** Lines of members and of buyers in called deals that no person is tied to. */
function lineUserGaps({ scene, business, called }: GroupInDoubt): Gap[] {
  const { actors, identity, tables } = scene;
  const involved = new Set([...business.members, ...called.map(({ deal }) => deal.buyer)]);
  return [...involved]
    .filter((actor) => actor >= actors.personCount)
    .map((actor) => {
      const phones = identity.lines[actor - actors.personCount]!;
      // Who registered it is the first thing to ask for; where that is known and helped nothing, use must be shown.
      const isRegistered = phones.some((phone) => tables.phones.holder[phone]! >= 0);
      const of = phones.map((phone) => ({ file: "phones" as const, id: tables.phones.ids[phone]! }));
      return {
        kind: "line-user",
        deal: null,
        person_id: null,
        role: null,
        wanted: wanted(scene, isRegistered ? "phone_users" : "phones", of, spanOfUse(scene, phones), null),
        ...settling(called.filter(({ deal }) => deal.buyer === actor || cites(deal, actor))),
      };
    });
}

/** SIMs that were judged to be one line although the handset of some of them is not on record. */
function deviceGaps({ scene, business, called }: GroupInDoubt): Gap[] {
  const { actors, identity, tables } = scene;
  return [...business.members].flatMap((actor) =>
    actors.linesOf[actor]!.flatMap((line): Gap[] => {
      const phones = identity.lines[line]!;
      const untraced = phones.filter((phone) => tables.phones.imei[phone]! < 0);
      if (phones.length < 2 || untraced.length === 0) return [];
      const of = untraced.map((phone) => ({ file: "phones" as const, id: tables.phones.ids[phone]! }));
      return [
        {
          kind: "device",
          deal: null,
          person_id: personOf(scene, actor)[0]?.id ?? null,
          role: null,
          wanted: wanted(scene, "phones", of, spanOfUse(scene, untraced), null),
          ...settling(called.filter(({ deal }) => cites(deal, actor))),
        },
      ];
    }),
  );
}

/** Tills of called deals whose operator is unknown, or merely presumed to be the holder. */
function accountGaps({ scene, business, called, from, to }: GroupInDoubt): Gap[] {
  const { actors, tables } = scene;
  return [...business.tills].flatMap((till): Gap[] => {
    const paidInto = called.filter(({ deal }) => deal.till === till);
    const operator = actors.ofAccount[till]!;
    const phone = tables.accounts.phone[till]!;
    const isKnown = operator >= 0 && operator < actors.personCount && phone >= 0;
    if (paidInto.length === 0 || isKnown) return [];
    const isOpened = phone >= 0 && tables.accounts.holder[till]! >= 0;
    // The provider knows holder and bound phone; where both are on record, use of that phone decides.
    const file = isOpened ? "phone_users" : "accounts";
    const of = isOpened
      ? [{ file: "phones" as const, id: tables.phones.ids[phone]! }, ...accountRefs(scene, [till])]
      : accountRefs(scene, [till]);
    const holder = isOpened ? null : holderOf([tables.accounts.provider[till]!]);
    return [
      {
        kind: "account-holder",
        deal: null,
        person_id: personOf(scene, tables.accounts.holder[till]!)[0]?.id ?? null,
        role: null,
        wanted: wanted(scene, file, of, { from, to }, holder),
        ...settling(paidInto),
      },
    ];
  });
}
