-- Numbers every phone, account, vehicle, place and person of the case, also those that only
-- other records name. Order: what the records say (first seen, how often), id last, so that
-- renaming ids changes no order. The views `period_…` are made before, by analysed-period.ts.
CREATE OR REPLACE TEMP TABLE phone_index AS
WITH seen AS (
  SELECT from_phone_id AS id, min("at") AS first_at, count(*) AS n FROM period_contacts GROUP BY 1
  UNION ALL
  SELECT to_phone_id, min("at"), count(*) FROM period_contacts GROUP BY 1
  UNION ALL
  SELECT subject_id, min("at"), count(*) FROM period_sightings WHERE subject_kind = 'phone' GROUP BY 1
  UNION ALL
  SELECT sender_phone_id, min(sent_at), count(*) FROM period_parcels GROUP BY 1
  UNION ALL
  SELECT receiver_phone_id, min(sent_at), count(*) FROM period_parcels GROUP BY 1
  UNION ALL
  SELECT record_id, NULL, 0 FROM current_phones
  UNION ALL
  SELECT phone_id, NULL, 0 FROM current_accounts
  UNION ALL
  SELECT phone_id, NULL, 0 FROM current_phone_users
), known AS (
  SELECT id, min(first_at) AS first_at, sum(n) AS n FROM seen WHERE id IS NOT NULL GROUP BY id
)
SELECT id, CAST(row_number() OVER (ORDER BY first_at NULLS LAST, n DESC, id) - 1 AS INTEGER) AS i
FROM known;

CREATE OR REPLACE TEMP TABLE account_index AS
WITH seen AS (
  SELECT from_account_id AS id, min("at") AS first_at, count(*) AS n FROM period_payments GROUP BY 1
  UNION ALL
  SELECT to_account_id, min("at"), count(*) FROM period_payments GROUP BY 1
  UNION ALL
  SELECT record_id, NULL, 0 FROM current_accounts
), known AS (
  SELECT id, min(first_at) AS first_at, sum(n) AS n FROM seen WHERE id IS NOT NULL GROUP BY id
)
SELECT id, CAST(row_number() OVER (ORDER BY first_at NULLS LAST, n DESC, id) - 1 AS INTEGER) AS i
FROM known;

CREATE OR REPLACE TEMP TABLE vehicle_index AS
WITH seen AS (
  SELECT subject_id AS id, min("at") AS first_at, count(*) AS n
  FROM period_sightings WHERE subject_kind = 'vehicle' GROUP BY 1
  UNION ALL
  SELECT record_id, NULL, 0 FROM current_vehicles
), known AS (
  SELECT id, min(first_at) AS first_at, sum(n) AS n FROM seen WHERE id IS NOT NULL GROUP BY id
)
SELECT id, CAST(row_number() OVER (ORDER BY first_at NULLS LAST, n DESC, id) - 1 AS INTEGER) AS i
FROM known;

CREATE OR REPLACE TEMP TABLE place_index AS
WITH known AS (
  SELECT record_id AS id FROM current_places
  UNION
  SELECT from_place_id FROM period_contacts WHERE from_place_id IS NOT NULL
  UNION
  SELECT to_place_id FROM period_contacts WHERE to_place_id IS NOT NULL
  UNION
  SELECT place_id FROM period_sightings WHERE place_id IS NOT NULL
  UNION
  SELECT sender_place_id FROM period_parcels WHERE sender_place_id IS NOT NULL
  UNION
  SELECT receiver_place_id FROM period_parcels WHERE receiver_place_id IS NOT NULL
  UNION
  SELECT home_place_id FROM current_persons WHERE home_place_id IS NOT NULL
  UNION
  SELECT place_id FROM current_seizures WHERE place_id IS NOT NULL
)
SELECT known.id,
       CAST(row_number() OVER (ORDER BY p.lat NULLS LAST, p.lon, p.kind, known.id) - 1 AS INTEGER) AS i
FROM known LEFT JOIN current_places p ON p.record_id = known.id;

CREATE OR REPLACE TEMP TABLE person_index AS
WITH seen AS (
  SELECT holder_person_id AS id, min(phone_index.i) AS first_phone, NULL AS first_account,
         NULL AS first_at, NULL AS n
  FROM current_phones JOIN phone_index ON phone_index.id = current_phones.record_id GROUP BY 1
  UNION ALL
  SELECT holder_person_id, NULL, min(account_index.i), NULL, NULL
  FROM current_accounts JOIN account_index ON account_index.id = current_accounts.record_id GROUP BY 1
  UNION ALL
  SELECT subject_id, NULL, NULL, min("at"), count(*)
  FROM period_sightings WHERE subject_kind = 'person' GROUP BY 1
  UNION ALL
  SELECT from_person_id, NULL, NULL, min("at"), count(*) FROM current_ties GROUP BY 1
  UNION ALL
  SELECT to_person_id, NULL, NULL, min("at"), count(*) FROM current_ties GROUP BY 1
  UNION ALL
  SELECT record_id, NULL, NULL, NULL, NULL FROM current_persons
  UNION ALL
  SELECT person_id, NULL, NULL, NULL, NULL FROM current_phone_users
  UNION ALL
  SELECT person_id, NULL, NULL, NULL, NULL FROM current_case_persons
  UNION ALL
  SELECT person_id, NULL, NULL, NULL, NULL FROM current_seizures
  UNION ALL
  SELECT person_id, NULL, NULL, NULL, NULL FROM current_drug_tests
  UNION ALL
  SELECT speaker_person_id, NULL, NULL, NULL, NULL FROM current_statements
  UNION ALL
  SELECT about_person_id, NULL, NULL, NULL, NULL FROM current_statements
  UNION ALL
  SELECT owner_person_id, NULL, NULL, NULL, NULL FROM current_vehicles
), known AS (
  SELECT id, min(first_phone) AS first_phone, min(first_account) AS first_account,
         min(first_at) AS first_at, sum(n) AS n
  FROM seen WHERE id IS NOT NULL GROUP BY id
)
SELECT id,
       CAST(row_number() OVER (
         ORDER BY first_phone NULLS LAST, first_account NULLS LAST, first_at NULLS LAST, n DESC, id
       ) - 1 AS INTEGER) AS i
FROM known;

CREATE OR REPLACE TEMP TABLE case_index AS
SELECT id, CAST(row_number() OVER (ORDER BY id) - 1 AS INTEGER) AS i
FROM (
  SELECT record_id AS id FROM current_cases
  UNION SELECT case_id FROM current_case_persons WHERE case_id IS NOT NULL
  UNION SELECT case_id FROM current_seizures WHERE case_id IS NOT NULL
);
