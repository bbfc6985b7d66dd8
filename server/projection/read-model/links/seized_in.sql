-- Seizure belongs to a police case.
SELECT record_id AS id, 'seizure:' || record_id AS from_key, 'case:' || case_id AS to_key,
       epoch_ms("at") AS "at", source_id
FROM current_seizures WHERE case_id IS NOT NULL
