-- Person holds (registered, owns) a phone, account or vehicle. Holding is not using.
SELECT 'phone:' || record_id AS id, 'person:' || holder_person_id AS from_key, 'phone:' || record_id AS to_key,
       NULL::BIGINT AS "at", source_id
FROM current_phones WHERE holder_person_id IS NOT NULL
UNION ALL
SELECT 'account:' || record_id, 'person:' || holder_person_id, 'account:' || record_id, epoch_ms(opened_at), source_id
FROM current_accounts WHERE holder_person_id IS NOT NULL
UNION ALL
SELECT 'vehicle:' || record_id, 'person:' || owner_person_id, 'vehicle:' || record_id, NULL, source_id
FROM current_vehicles WHERE owner_person_id IS NOT NULL
