/** Which records show a feature of a role. */
import type { MemberRecords } from "../groups/member-evidence.ts";
import type { RoleFeature } from "./role-features.ts";

export const ROLE_RECORDS: Readonly<Record<RoleFeature, keyof MemberRecords>> = {
  sells: "orders",
  "sells-much": "orders",
  "takes-orders-for-others": "orders",
  "delivers-for-others": "deliveries",
  "delivers-own": "deliveries",
  "sends-parcels": "parcels",
  "runs-with-orders": "workContacts",
  "takings-received": "moneyIn",
  "operates-foreign-till": "tills",
  "own-till": "tills",
  "received-from-members": "moneyIn",
  "paid-to-members": "moneyOut",
  "members-paid": "moneyOut",
  "members-paid-by": "moneyIn",
  "largest-payment-in": "moneyIn",
  "largest-payment-out": "moneyOut",
  "customer-contact-share": "contacts",
  "members-contacted-share": "contacts",
  "calls-out-share": "contacts",
  relays: "contacts",
  "out-of-town-home": "phones",
  trips: "phones",
  "meets-members": "meetings",
  "common-place": "meetings",
  "contacts-per-member": "contacts",
  "parcels-from-afar": "parcels",
  "no-line": "phones",
  "group-size": "phones",
};
