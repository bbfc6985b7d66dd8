-- Payment reached an account.
SELECT record_id AS id, 'payment:' || record_id AS from_key, 'account:' || to_account_id AS to_key,
       epoch_ms("at") AS "at", amount_cny, source_id
FROM current_payments
