-- Drug test of a person.
SELECT record_id AS id, 'sample:' || record_id AS from_key, 'person:' || person_id AS to_key,
       epoch_ms("at") AS "at", source_id
FROM current_drug_tests
