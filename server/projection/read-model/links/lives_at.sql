-- Person has a home place.
SELECT record_id AS id, 'person:' || record_id AS from_key, 'place:' || home_place_id AS to_key,
       NULL::BIGINT AS "at", source_id
FROM current_persons WHERE home_place_id IS NOT NULL
