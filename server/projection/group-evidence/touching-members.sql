-- Every current record that touches a member ($members), once for each member: what names the
-- person, or one of the phones, accounts and vehicles held, used or inferred ($phones/$users in
-- parallel), by the same rules as the records of one person (person-records/touching.sql).
-- `within`: the record joins the member with the group's business: its other end is another
-- member, a buyer of the group's deals ($buyers) or an account that these pay into ($payees), it
-- is one of the deals' records ($cited), or it puts two members at one place within half an hour.
-- Records with one end (a case, a statement, a phone …) are counted with it.
CREATE OR REPLACE TEMP TABLE evidence AS
WITH party AS MATERIALIZED (
  SELECT unnest($members) AS id, true AS is_member
  UNION ALL
  SELECT unnest($buyers), false
), phone AS MATERIALIZED (
  SELECT DISTINCT person_id, phone_id, party.is_member FROM (
    SELECT holder_person_id AS person_id, record_id AS phone_id FROM current_phones
    UNION ALL SELECT person_id, phone_id FROM current_phone_users
    UNION ALL SELECT unnest($users), unnest($phones)
  ) JOIN party ON party.id = person_id
), account AS MATERIALIZED (
  SELECT DISTINCT person_id, account_id, is_member FROM (
    SELECT party.id AS person_id, a.record_id AS account_id, party.is_member
    FROM current_accounts a JOIN party ON party.id = a.holder_person_id
    UNION ALL
    SELECT phone.person_id, a.record_id, phone.is_member
    FROM current_accounts a JOIN phone ON phone.phone_id = a.phone_id)
), vehicle AS MATERIALIZED (
  SELECT v.owner_person_id AS person_id, v.record_id AS vehicle_id
  FROM current_vehicles v JOIN party ON party.id = v.owner_person_id AND party.is_member
), payee AS MATERIALIZED (
  SELECT unnest($payees) AS account_id
), cited AS MATERIALIZED (
  SELECT DISTINCT unnest($cited_files) AS kind, unnest($cited) AS record_id
), contact AS (
  SELECT e.person_id, c.record_id, c."at",
         EXISTS (FROM phone o WHERE o.phone_id = e.other AND o.person_id <> e.person_id) AS within
  FROM (
    SELECT phone.person_id, c.record_id, c.to_phone_id AS other
    FROM current_contacts c JOIN phone ON phone.phone_id = c.from_phone_id AND phone.is_member
    UNION ALL
    SELECT phone.person_id, c.record_id, c.from_phone_id
    FROM current_contacts c JOIN phone ON phone.phone_id = c.to_phone_id AND phone.is_member
  ) e JOIN current_contacts c ON c.record_id = e.record_id
), payment AS (
  SELECT e.person_id, e.record_id, e."at",
         e.other IN (SELECT account_id FROM payee)
           OR EXISTS (FROM account o WHERE o.account_id = e.other AND o.person_id <> e.person_id) AS within
  FROM (
    SELECT account.person_id, p.record_id, p."at", p.to_account_id AS other
    FROM current_payments p JOIN account ON account.account_id = p.from_account_id AND account.is_member
    UNION ALL
    SELECT account.person_id, p.record_id, p."at", p.from_account_id
    FROM current_payments p JOIN account ON account.account_id = p.to_account_id AND account.is_member
  ) e
), parcel AS (
  SELECT e.person_id, e.record_id, e."at",
         EXISTS (FROM phone o WHERE o.phone_id = e.other AND o.person_id <> e.person_id) AS within
  FROM (
    SELECT phone.person_id, p.record_id, coalesce(p.sent_at, p.delivered_at) AS "at", p.receiver_phone_id AS other
    FROM current_parcels p JOIN phone ON phone.phone_id = p.sender_phone_id AND phone.is_member
    UNION ALL
    SELECT phone.person_id, p.record_id, coalesce(p.sent_at, p.delivered_at), p.sender_phone_id
    FROM current_parcels p JOIN phone ON phone.phone_id = p.receiver_phone_id AND phone.is_member
  ) e
), seen AS MATERIALIZED (
  SELECT subject_id AS person_id, record_id, "at", place_id
  FROM current_sightings JOIN party ON party.id = subject_id AND party.is_member
  WHERE subject_kind = 'person'
  UNION ALL
  SELECT phone.person_id, s.record_id, s."at", s.place_id
  FROM current_sightings s JOIN phone ON phone.phone_id = s.subject_id AND phone.is_member
  WHERE s.subject_kind = 'phone'
  UNION ALL
  SELECT vehicle.person_id, s.record_id, s."at", s.place_id
  FROM current_sightings s JOIN vehicle ON vehicle.vehicle_id = s.subject_id
  WHERE s.subject_kind = 'vehicle'
), together AS (
  SELECT DISTINCT x.person_id, x.record_id
  FROM seen x JOIN seen y
    ON y.place_id = x.place_id AND y.person_id <> x.person_id
   AND y."at" BETWEEN x."at" - INTERVAL 30 MINUTE AND x."at" + INTERVAL 30 MINUTE
), touch AS (
  SELECT 'contacts' AS kind, * FROM contact
  UNION ALL SELECT 'payments', * FROM payment
  UNION ALL SELECT 'parcels', * FROM parcel
  UNION ALL
  SELECT 'sightings', s.person_id, s.record_id, s."at", t.record_id IS NOT NULL
  FROM seen s LEFT JOIN together t ON t.person_id = s.person_id AND t.record_id = s.record_id
  UNION ALL
  SELECT 'persons', id, id, NULL, true FROM party WHERE is_member AND id IN (SELECT record_id FROM current_persons)
  UNION ALL
  SELECT 'phones', phone.person_id, p.record_id, p.active_from, true
  FROM current_phones p JOIN phone ON phone.phone_id = p.record_id AND phone.is_member
  UNION ALL
  SELECT 'phone_users', phone.person_id, u.record_id, u."from", true
  FROM current_phone_users u JOIN phone ON phone.phone_id = u.phone_id AND phone.is_member
  UNION ALL
  SELECT 'accounts', account.person_id, a.record_id, a.opened_at, true
  FROM current_accounts a JOIN account ON account.account_id = a.record_id AND account.is_member
  UNION ALL
  SELECT 'vehicles', person_id, vehicle_id, NULL, true FROM vehicle
  UNION ALL
  SELECT 'cases', cp.person_id, c.record_id, c.opened_at, true
  FROM current_cases c JOIN current_case_persons cp ON cp.case_id = c.record_id
  JOIN party ON party.id = cp.person_id AND party.is_member
  UNION ALL
  SELECT 'case_persons', cp.person_id, cp.record_id, c.opened_at, true
  FROM current_case_persons cp LEFT JOIN current_cases c ON c.record_id = cp.case_id
  JOIN party ON party.id = cp.person_id AND party.is_member
  UNION ALL
  SELECT 'seizures', person_id, record_id, "at", true
  FROM current_seizures JOIN party ON party.id = person_id AND party.is_member
  UNION ALL
  SELECT 'statements', party.id, record_id, "at", true
  FROM current_statements JOIN party ON party.id IN (speaker_person_id, about_person_id) AND party.is_member
  UNION ALL
  SELECT 'drug_tests', person_id, record_id, "at", true
  FROM current_drug_tests JOIN party ON party.id = person_id AND party.is_member
  UNION ALL
  SELECT 'chemicals', buyer_person_id, record_id, "at", true
  FROM current_chemicals JOIN party ON party.id = buyer_person_id AND party.is_member
  UNION ALL
  SELECT 'ties', party.id, record_id, "at",
         (from_person_id IN (SELECT id FROM party) AND to_person_id IN (SELECT id FROM party))
  FROM current_ties JOIN party ON party.id IN (from_person_id, to_person_id) AND party.is_member
)
SELECT touch.kind, touch.person_id, touch.record_id, any_value(touch."at") AS "at",
       bool_or(touch.within OR cited.record_id IS NOT NULL) AS within
FROM touch LEFT JOIN cited ON cited.kind = touch.kind AND cited.record_id = touch.record_id
GROUP BY touch.kind, touch.person_id, touch.record_id
