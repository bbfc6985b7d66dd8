-- Statement is about a person.
SELECT record_id AS id, 'statement:' || record_id AS from_key, 'person:' || about_person_id AS to_key,
       epoch_ms("at") AS "at", source_id
FROM current_statements WHERE about_person_id IS NOT NULL
