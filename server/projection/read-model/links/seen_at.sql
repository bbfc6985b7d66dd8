-- Person, phone or vehicle was seen at a place.
SELECT record_id AS id, subject_kind || ':' || subject_id AS from_key, 'place:' || place_id AS to_key,
       epoch_ms("at") AS "at", source_id
FROM current_sightings
