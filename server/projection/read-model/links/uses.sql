-- Established use of a phone (phone_users.csv); inferred use comes from the findings.
SELECT record_id AS id, 'person:' || person_id AS from_key, 'phone:' || phone_id AS to_key,
       epoch_ms("from") AS "at", basis, 1.0::DOUBLE AS probability, epoch_ms("to") AS until, source_id
FROM current_phone_users
