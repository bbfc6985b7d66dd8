-- Account made a payment.
SELECT record_id AS id, 'account:' || from_account_id AS from_key, 'payment:' || record_id AS to_key,
       epoch_ms("at") AS "at", amount_cny, source_id
FROM current_payments
