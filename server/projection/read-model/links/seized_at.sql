-- Seizure was made at a place.
SELECT record_id AS id, 'seizure:' || record_id AS from_key, 'place:' || place_id AS to_key,
       epoch_ms("at") AS "at", source_id
FROM current_seizures WHERE place_id IS NOT NULL
