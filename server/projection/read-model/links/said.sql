-- Person made a statement.
SELECT record_id AS id, 'person:' || speaker_person_id AS from_key, 'statement:' || record_id AS to_key,
       epoch_ms("at") AS "at", source_id
FROM current_statements WHERE speaker_person_id IS NOT NULL
