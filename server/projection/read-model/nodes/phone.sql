-- Phones of phones.csv, and phones that only other records name (unresolved).
-- label: number. search: number, IMEI.
SELECT record_id AS id, coalesce(number, record_id) AS label,
       list_filter([number, imei], lambda x: x IS NOT NULL) AS search,
       number, imei, epoch_ms(active_from) AS active_from, epoch_ms(active_to) AS active_to, source_id,
       false AS unresolved
FROM current_phones
UNION ALL
SELECT id, id, [], NULL, NULL, NULL, NULL, NULL, true
FROM (
  SELECT from_phone_id AS id FROM current_contacts
  UNION SELECT to_phone_id FROM current_contacts
  UNION SELECT phone_id FROM current_phone_users
  UNION SELECT phone_id FROM current_accounts
  UNION SELECT sender_phone_id FROM current_parcels
  UNION SELECT receiver_phone_id FROM current_parcels
  UNION SELECT subject_id FROM current_sightings WHERE subject_kind = 'phone'
) WHERE id IS NOT NULL AND id NOT IN (SELECT record_id FROM current_phones)
