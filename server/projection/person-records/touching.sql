-- Every current record that touches a person: it names the person, or one of the phones,
-- accounts and vehicles that are the person's. $person: id; $phones: phones that the findings
-- give the person. Held, established and inferred phones all count: who held what is for the
-- reader to weigh, so `through` says by what the record touches the person.
CREATE OR REPLACE TEMP TABLE touching AS
WITH phone AS MATERIALIZED (
  SELECT record_id AS id FROM current_phones WHERE holder_person_id = $person
  UNION SELECT phone_id FROM current_phone_users WHERE person_id = $person
  UNION SELECT unnest($phones)
), account AS MATERIALIZED (
  SELECT record_id AS id FROM current_accounts
  WHERE holder_person_id = $person OR phone_id IN (FROM phone)
), vehicle AS MATERIALIZED (
  SELECT record_id AS id FROM current_vehicles WHERE owner_person_id = $person
), touch AS (
  SELECT 'persons' AS kind, record_id, source_id, NULL::TIMESTAMP AS "at", NULL::VARCHAR AS through
  FROM current_persons WHERE record_id = $person
  UNION ALL
  SELECT 'phones', record_id, source_id, active_from, 'phone:' || record_id
  FROM current_phones WHERE record_id IN (FROM phone)
  UNION ALL
  SELECT 'phone_users', record_id, source_id, "from", 'phone:' || phone_id
  FROM current_phone_users WHERE person_id = $person OR phone_id IN (FROM phone)
  UNION ALL
  SELECT 'accounts', record_id, source_id, opened_at, 'account:' || record_id
  FROM current_accounts WHERE record_id IN (FROM account)
  UNION ALL
  SELECT 'vehicles', record_id, source_id, NULL, 'vehicle:' || record_id
  FROM current_vehicles WHERE record_id IN (FROM vehicle)
  UNION ALL
  SELECT 'contacts', record_id, source_id, "at", 'phone:' || from_phone_id
  FROM current_contacts WHERE from_phone_id IN (FROM phone)
  UNION ALL
  SELECT 'contacts', record_id, source_id, "at", 'phone:' || to_phone_id
  FROM current_contacts WHERE to_phone_id IN (FROM phone)
  UNION ALL
  SELECT 'payments', record_id, source_id, "at", 'account:' || from_account_id
  FROM current_payments WHERE from_account_id IN (FROM account)
  UNION ALL
  SELECT 'payments', record_id, source_id, "at", 'account:' || to_account_id
  FROM current_payments WHERE to_account_id IN (FROM account)
  UNION ALL
  SELECT 'parcels', record_id, source_id, coalesce(sent_at, delivered_at), 'phone:' || sender_phone_id
  FROM current_parcels WHERE sender_phone_id IN (FROM phone)
  UNION ALL
  SELECT 'parcels', record_id, source_id, coalesce(sent_at, delivered_at), 'phone:' || receiver_phone_id
  FROM current_parcels WHERE receiver_phone_id IN (FROM phone)
  UNION ALL
  SELECT 'sightings', record_id, source_id, "at",
         CASE subject_kind WHEN 'person' THEN NULL ELSE subject_kind || ':' || subject_id END
  FROM current_sightings
  WHERE (subject_kind = 'person' AND subject_id = $person)
     OR (subject_kind = 'phone' AND subject_id IN (FROM phone))
     OR (subject_kind = 'vehicle' AND subject_id IN (FROM vehicle))
  UNION ALL
  SELECT 'cases', c.record_id, c.source_id, c.opened_at, NULL
  FROM current_cases c SEMI JOIN current_case_persons p ON p.case_id = c.record_id AND p.person_id = $person
  UNION ALL
  SELECT 'case_persons', p.record_id, p.source_id, c.opened_at, 'case:' || p.case_id
  FROM current_case_persons p LEFT JOIN current_cases c ON c.record_id = p.case_id
  WHERE p.person_id = $person
  UNION ALL
  SELECT 'seizures', record_id, source_id, "at", NULL FROM current_seizures WHERE person_id = $person
  UNION ALL
  SELECT 'statements', record_id, source_id, "at", NULL
  FROM current_statements WHERE speaker_person_id = $person OR about_person_id = $person
  UNION ALL
  SELECT 'drug_tests', record_id, source_id, "at", NULL FROM current_drug_tests WHERE person_id = $person
  UNION ALL
  SELECT 'chemicals', record_id, source_id, "at", NULL FROM current_chemicals WHERE buyer_person_id = $person
  UNION ALL
  SELECT 'ties', record_id, source_id, "at", NULL
  FROM current_ties WHERE from_person_id = $person OR to_person_id = $person
)
SELECT kind, record_id, any_value(source_id) AS source_id, any_value("at") AS "at",
       coalesce(list(DISTINCT through ORDER BY through) FILTER (WHERE through IS NOT NULL), []) AS through
FROM touch GROUP BY kind, record_id
