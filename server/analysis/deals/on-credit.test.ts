import { describe, expect, it } from "vitest";
import { BUYER, DAY, HOUR, handMadeDeal, handMadeDelivery, SELLER, START } from "../doubt/hand-made-scene.ts";
import { joinOnCredit } from "./on-credit.ts";

const DELIVERED = handMadeDelivery({ kind: "meeting", deliverer: SELLER, parcel: -1, sightings: [7] });
/** Ordered and delivered an hour later, never paid. */
const unpaid = (hours: number) => {
  const order = handMadeDeal(hours, { payments: [], till: -1, contacts: [1], p: 0.01 });
  return { ...order, delivery: { ...DELIVERED, at: order.at + HOUR } };
};
/** A payment without any other record. */
const alone = (hours: number) =>
  handMadeDeal(hours, { payments: [5], contacts: [], delivery: null, seller: -1, p: 0.04 });
const DAY_H = DAY / HOUR;
/** Row 1 is the order's. */
const CONTACT_AT = Float64Array.of(0, START);

describe("goods had on credit", () => {
  it("are one deal with the payment that comes days later, of that time and with all its records", () => {
    const [deal, ...more] = joinOnCredit([alone(2 * DAY_H)], [unpaid(0)], CONTACT_AT);
    expect(more).toEqual([]);
    expect(deal).toMatchObject({
      at: alone(2 * DAY_H).at,
      buyer: BUYER,
      seller: unpaid(0).seller,
      payments: [5],
      contacts: [1],
      delivery: { sightings: [7] },
      p: 0.02,
      reckoning: { gapS: 2 * DAY, isOnCredit: true },
    });
  });

  it("are paid once, the latest delivery first", () => {
    const deals = joinOnCredit([alone(2 * DAY_H)], [unpaid(0), unpaid(DAY_H)], CONTACT_AT);
    expect(deals).toHaveLength(2);
    expect(deals[0]!.delivery!.at).toBe(unpaid(DAY_H).at + HOUR);
    expect(deals[1]).toEqual(unpaid(0));
  });

  it("stay apart from payments before the delivery, after more than three days, or with an order of their own", () => {
    const own = handMadeDeal(DAY_H, { payments: [5], contacts: [2] });
    for (const payment of [alone(0.5), alone(4 * DAY_H), own])
      expect(joinOnCredit([payment], [unpaid(0)], CONTACT_AT)).toEqual([payment, unpaid(0)]);
  });
});
