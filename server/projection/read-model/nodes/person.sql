-- Persons of persons.csv, and persons that only other records name (unresolved).
-- label: name. search: name, aliases, id number.
SELECT record_id AS id, coalesce(name, record_id) AS label,
       list_filter(list_concat([name, id_number], coalesce(aliases, [])), lambda x: x IS NOT NULL) AS search,
       name, aliases, id_number, sex, CAST(birth_date AS VARCHAR) AS birth_date, flags, source_id,
       false AS unresolved
FROM current_persons
UNION ALL
SELECT id, id, [], NULL, NULL, NULL, NULL, NULL, NULL, NULL, true
FROM (
  SELECT holder_person_id AS id FROM current_phones
  UNION SELECT holder_person_id FROM current_accounts
  UNION SELECT owner_person_id FROM current_vehicles
  UNION SELECT person_id FROM current_phone_users
  UNION SELECT subject_id FROM current_sightings WHERE subject_kind = 'person'
  UNION SELECT person_id FROM current_case_persons
  UNION SELECT person_id FROM current_seizures
  UNION SELECT speaker_person_id FROM current_statements
  UNION SELECT about_person_id FROM current_statements
  UNION SELECT person_id FROM current_drug_tests
  UNION SELECT from_person_id FROM current_ties
  UNION SELECT to_person_id FROM current_ties
) WHERE id IS NOT NULL AND id NOT IN (SELECT record_id FROM current_persons)
