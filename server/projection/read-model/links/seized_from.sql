-- Seizure was made from a person.
SELECT record_id AS id, 'seizure:' || record_id AS from_key, 'person:' || person_id AS to_key,
       epoch_ms("at") AS "at", source_id
FROM current_seizures WHERE person_id IS NOT NULL
