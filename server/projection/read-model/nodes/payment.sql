-- Payments as nodes, so that evidence can hang on them. label: amount in yuan.
SELECT record_id AS id, '¥' || CAST(amount_cny AS VARCHAR) AS label, [] AS search,
       epoch_ms(at) AS at, amount_cny, memo, source_id
FROM current_payments
