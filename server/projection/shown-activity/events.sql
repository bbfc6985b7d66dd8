-- Every dated record of what a graph shows, once each: it names one of the persons, or a phone,
-- account or vehicle shown or of one of the persons, or is shown as a node itself. What only
-- registers something (phones, accounts, users) is no event. $persons $phones $accounts $vehicles:
-- ids; $kinds / $ids: records that are nodes themselves, in parallel. Held, established and
-- inferred phones all count, as on the page of a person. `has_hour`: the record holder wrote a time
-- of day and not a date alone; NULL where the content has been broken since (hence TRY).
CREATE OR REPLACE TEMP TABLE shown_event AS
WITH person AS MATERIALIZED (
  SELECT unnest($persons) AS id
), phone AS MATERIALIZED (
  SELECT unnest($phones) AS id
  UNION SELECT record_id FROM current_phones WHERE holder_person_id IN (FROM person)
  UNION SELECT phone_id FROM current_phone_users WHERE person_id IN (FROM person)
), account AS MATERIALIZED (
  SELECT unnest($accounts) AS id
  UNION SELECT record_id FROM current_accounts
  WHERE holder_person_id IN (FROM person) OR phone_id IN (FROM phone)
), vehicle AS MATERIALIZED (
  SELECT unnest($vehicles) AS id
  UNION SELECT record_id FROM current_vehicles WHERE owner_person_id IN (FROM person)
), record AS MATERIALIZED (
  SELECT unnest($kinds) AS kind, unnest($ids) AS id
)
SELECT 'contacts' AS kind, record_id, "at", length(TRY(raw->>'at')) > 10 AS has_hour
FROM current_contacts WHERE from_phone_id IN (FROM phone) OR to_phone_id IN (FROM phone)
UNION ALL
SELECT 'payments', record_id, "at", length(TRY(raw->>'at')) > 10
FROM current_payments
WHERE from_account_id IN (FROM account) OR to_account_id IN (FROM account)
   OR record_id IN (SELECT id FROM record WHERE kind = 'payments')
UNION ALL
SELECT 'parcels', record_id, coalesce(sent_at, delivered_at),
       length(TRY(coalesce(nullif(raw->>'sent_at', ''), raw->>'delivered_at'))) > 10
FROM current_parcels
WHERE sender_phone_id IN (FROM phone) OR receiver_phone_id IN (FROM phone)
   OR record_id IN (SELECT id FROM record WHERE kind = 'parcels')
UNION ALL
SELECT 'sightings', record_id, "at", length(TRY(raw->>'at')) > 10
FROM current_sightings
WHERE (subject_kind = 'person' AND subject_id IN (FROM person))
   OR (subject_kind = 'phone' AND subject_id IN (FROM phone))
   OR (subject_kind = 'vehicle' AND subject_id IN (FROM vehicle))
UNION ALL
SELECT 'seizures', record_id, "at", length(TRY(raw->>'at')) > 10
FROM current_seizures
WHERE person_id IN (FROM person) OR record_id IN (SELECT id FROM record WHERE kind = 'seizures')
UNION ALL
SELECT 'statements', record_id, "at", length(TRY(raw->>'at')) > 10
FROM current_statements
WHERE speaker_person_id IN (FROM person) OR about_person_id IN (FROM person)
   OR record_id IN (SELECT id FROM record WHERE kind = 'statements')
UNION ALL
SELECT 'drug_tests', record_id, "at", length(TRY(raw->>'at')) > 10
FROM current_drug_tests
WHERE person_id IN (FROM person) OR record_id IN (SELECT id FROM record WHERE kind = 'drug_tests')
UNION ALL
SELECT 'chemicals', record_id, "at", length(TRY(raw->>'at')) > 10
FROM current_chemicals WHERE buyer_person_id IN (FROM person)
UNION ALL
SELECT 'ties', record_id, "at", length(TRY(raw->>'at')) > 10
FROM current_ties WHERE from_person_id IN (FROM person) OR to_person_id IN (FROM person)
