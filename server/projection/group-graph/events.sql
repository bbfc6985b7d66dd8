-- What joins persons, one row an event: two records where two sightings make one meeting, else one.
-- $members: ids of the persons. Who uses which phone and account is in the tables of users/prepare.ts.
-- Directed: payments, parcels, ties that say so; otherwise the smaller id stands first.
CREATE OR REPLACE TEMP TABLE member_event AS
WITH member AS (
  SELECT unnest($members) AS id
), seen AS (
  SELECT s.at, s.place_id, s.record_id,
         CASE s.subject_kind WHEN 'person' THEN s.subject_id WHEN 'phone' THEN phone.person_id
              ELSE vehicle.owner_person_id END AS person_id
  FROM current_sightings s
  LEFT JOIN phone_user phone ON phone.phone_id = CASE WHEN s.subject_kind = 'phone' THEN s.subject_id END
  LEFT JOIN current_vehicles vehicle
    ON vehicle.record_id = CASE WHEN s.subject_kind = 'vehicle' THEN s.subject_id END
), member_seen AS (
  SELECT seen.* FROM seen JOIN member ON member.id = seen.person_id
), event AS (
  SELECT 'contact' AS layer, false AS directed, f.person_id AS a, t.person_id AS b, c.at, NULL::DOUBLE AS amount_cny,
         'contacts' AS file, [c.record_id] AS records
  FROM current_contacts c
  JOIN phone_user f ON f.phone_id = c.from_phone_id
  JOIN phone_user t ON t.phone_id = c.to_phone_id
  UNION ALL
  SELECT 'payment', true, f.person_id, t.person_id, p.at, p.amount_cny, 'payments', [p.record_id]
  FROM current_payments p
  JOIN account_user f ON f.account_id = p.from_account_id
  JOIN account_user t ON t.account_id = p.to_account_id
  UNION ALL
  SELECT 'parcel', true, f.person_id, t.person_id, coalesce(p.sent_at, p.delivered_at), NULL,
         'parcels', [p.record_id]
  FROM current_parcels p
  JOIN phone_user f ON f.phone_id = p.sender_phone_id
  JOIN phone_user t ON t.phone_id = p.receiver_phone_id
  UNION ALL
  SELECT 'sighting', false, x.person_id, y.person_id, x.at, NULL, 'sightings', [x.record_id, y.record_id]
  FROM member_seen x
  JOIN member_seen y
    ON y.place_id = x.place_id AND y.person_id <> x.person_id
   AND y.at <= x.at + INTERVAL 30 MINUTE
   AND (y.at > x.at OR (y.at = x.at AND y.person_id > x.person_id))
  UNION ALL
  SELECT 'tie:' || layer, coalesce(directed, false), from_person_id, to_person_id, "at", NULL,
         'ties', [record_id]
  FROM current_ties
)
SELECT layer, directed, file, records, "at", amount_cny,
       CASE WHEN directed THEN a ELSE least(a, b) END AS from_person,
       CASE WHEN directed THEN b ELSE greatest(a, b) END AS to_person
FROM event
WHERE a <> b AND a IN (SELECT id FROM member) AND b IN (SELECT id FROM member)
