-- Account is bound to a phone.
SELECT record_id AS id, 'account:' || record_id AS from_key, 'phone:' || phone_id AS to_key,
       NULL::BIGINT AS "at", source_id
FROM current_accounts WHERE phone_id IS NOT NULL
