-- Phone contacted a phone. The serving cells stay properties: they are places of a phone, not of the link.
SELECT record_id AS id, 'phone:' || from_phone_id AS from_key, 'phone:' || to_phone_id AS to_key,
       epoch_ms("at") AS "at", medium, duration_s, from_place_id AS from_place, to_place_id AS to_place, source_id
FROM current_contacts
