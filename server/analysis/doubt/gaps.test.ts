import { expect, it } from "vitest";
import type { DealCandidate } from "../deals/group-deals.ts";
import type { Scene } from "../groups/business.ts";
import { groupInDoubt } from "./called-deals.ts";
import { gapsOf } from "./gaps.ts";
import {
  BUYER,
  DELIVERER,
  handMadeBusiness,
  handMadeDeal,
  handMadeDelivery,
  handMadeScene,
  SELLER,
} from "./hand-made-scene.ts";
import type { MemberInDoubt } from "./role-gaps.ts";

const dealer: MemberInDoubt = {
  actor: SELLER,
  roles: [{ role: "retail_dealer", probability: 0.9 }],
  abstained: false,
  fetches: false,
};
const supplier: MemberInDoubt = {
  actor: DELIVERER,
  roles: [{ role: "supplier", probability: 0.9 }],
  abstained: false,
  fetches: true,
};

function gapsWith(scene: Scene, deals: readonly DealCandidate[], members = [dealer, supplier]) {
  const called = deals.map((deal, index) => ({ id: `d${index}`, deal }));
  return gapsOf(groupInDoubt(scene, handMadeBusiness(scene), called), members);
}

it("asks once for the waybills of a pair: their phones, the days of all their deals, the usual carrier", () => {
  const scene = handMadeScene({ parcels: [[0, "云通快递"]] });
  const gaps = gapsWith(scene, [
    handMadeDeal(10, {}),
    handMadeDeal(50, { delivery: handMadeDelivery({}) }),
    handMadeDeal(100, {}),
  ]);
  expect(gaps[0]).toEqual({
    kind: "deal-delivery",
    deal: null,
    person_id: "p0",
    role: null,
    wanted: {
      file: "parcels",
      of: [
        { file: "phones", id: "f0" },
        { file: "phones", id: "f1" },
      ],
      from: "2026-03-01",
      to: "2026-03-07",
      holder: "云通快递",
    },
    deals: ["d0", "d2"],
    settles: 2,
  });
});

it("asks for sightings where the seller's deals are otherwise handed over in person", () => {
  const scene = handMadeScene({ sightings: [[60, 0, DELIVERER, 1]] });
  const byHand = handMadeDelivery({ kind: "dead_drop", parcel: -1, sightings: [0] });
  const [first] = gapsWith(scene, [handMadeDeal(10, {}), handMadeDeal(50, { delivery: byHand })]);
  expect(first).toMatchObject({ kind: "deal-delivery", deal: "d0", wanted: { file: "sightings" } });
  expect(first!.wanted.of).toContainEqual({ file: "persons", id: "p2" });
  expect(first!.wanted.of).toContainEqual({ file: "places", id: "l1" });
});

it("names providers for a missing payment, and nothing for a deal with all its legs", () => {
  const scene = handMadeScene({ parcels: [[0, ""]] });
  const delivery = handMadeDelivery({});
  const legs = (deal: DealCandidate) =>
    gapsWith(scene, [deal]).filter(({ kind }) => kind.startsWith("deal-"));
  expect(legs(handMadeDeal(10, { delivery }))).toEqual([]);
  const [unpaid] = legs(handMadeDeal(10, { delivery, payments: [], till: -1 }));
  expect(unpaid).toMatchObject({
    kind: "deal-payment",
    wanted: { file: "payments", holder: "bank, wechat" },
  });
  const [uncontacted] = legs(handMadeDeal(10, { delivery, contacts: [] }));
  expect(uncontacted).toMatchObject({
    kind: "deal-contact",
    wanted: { file: "contacts", from: "2026-03-01" },
  });
});

it("asks who uses a member's line: first who registered it, then who was seen to use it", () => {
  const fileOf = (phoneHolder: readonly number[]) =>
    gapsWith(handMadeScene({ phoneHolder }), []).find(({ kind }) => kind === "line-user")!.wanted;
  expect(fileOf([0, 1, 2, -1])).toMatchObject({ file: "phones", of: [{ file: "phones", id: "f3" }] });
  expect(fileOf([0, 1, 2, BUYER]).file).toBe("phone_users");
});

it("asks the provider about a till without a bound phone, and who uses the phone where it has one", () => {
  const tillGap = (tillPhone: number) =>
    gapsWith(handMadeScene({ tillPhone }), [handMadeDeal(10, {}), handMadeDeal(20, {})]).find(
      ({ kind }) => kind === "account-holder",
    );
  expect(tillGap(0)).toBeUndefined();
  expect(tillGap(-1)).toMatchObject({
    deals: ["d0", "d1"],
    settles: 2,
    wanted: { file: "accounts", holder: "wechat" },
  });
  expect(tillGap(3)).toMatchObject({ wanted: { file: "phone_users", holder: null } });
});

it("names no deal where it is about a role alone, which counts as one", () => {
  const roles = gapsWith(
    handMadeScene({}),
    [handMadeDeal(10, {})],
    [{ ...dealer, abstained: true, roles: [] }],
  );
  expect(roles.find(({ kind }) => kind === "role-evidence")).toMatchObject({ deals: [], settles: 1 });
});

it("asks for what decides an open role, and for supply where nobody was seen to fetch", () => {
  const scene = handMadeScene({});
  const open: MemberInDoubt = {
    ...dealer,
    roles: [{ role: "courier", probability: 0.4 }],
    abstained: false,
  };
  const kinds = (members: MemberInDoubt[]) =>
    gapsWith(scene, [], members)
      .filter(({ kind }) => kind === "role-evidence" || kind === "supply")
      .map(({ kind, role, wanted: { file } }) => `${kind} ${role} ${file}`);
  expect(kinds([dealer, supplier])).toEqual([]);
  expect(kinds([open, supplier])).toEqual(["role-evidence courier sightings"]);
  expect(kinds([{ ...dealer, roles: [], abstained: true }, supplier])).toEqual([
    "role-evidence null contacts",
  ]);
  expect(kinds([dealer])).toEqual(["supply courier sightings", "supply supplier parcels"]);
});
