-- Phones and accounts that somebody holds, is recorded to use, or is found to use ($phones), and
-- accounts bound to those phones. A row each: number, holder, bound phone, days of use
-- in China's time, in which a bare date of the records is read.
WITH phone AS MATERIALIZED (
  SELECT record_id AS id FROM current_phones WHERE holder_person_id = $actor
  UNION SELECT phone_id FROM current_phone_users WHERE person_id = $actor
  UNION SELECT unnest($phones)
)
SELECT 'phone' AS thing, p.record_id AS id, p.number AS label, NULL AS provider, NULL AS phone_id,
       p.holder_person_id AS holder_id, strftime(p.active_from + INTERVAL 8 HOUR, '%Y-%m-%d') AS from_date,
       strftime(p.active_to + INTERVAL 8 HOUR, '%Y-%m-%d') AS to_date
FROM current_phones p WHERE p.record_id IN (FROM phone)
UNION ALL
SELECT 'account', a.record_id, a.number, a.provider, a.phone_id, a.holder_person_id,
       strftime(a.opened_at + INTERVAL 8 HOUR, '%Y-%m-%d'), NULL
FROM current_accounts a WHERE a.holder_person_id = $actor OR a.phone_id IN (FROM phone)
ORDER BY thing DESC, from_date NULLS LAST, id
