-- Payments as nodes, so that evidence can hang on them. label: amount in yuan.
SELECT record_id AS id, format('¥{:.2f}', amount_cny) AS label, [] AS search,
       epoch_ms("at") AS "at", amount_cny, memo, source_id
FROM current_payments
