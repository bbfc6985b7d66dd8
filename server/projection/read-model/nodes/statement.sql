-- Statements. label: the stance taken.
SELECT record_id AS id, coalesce(stance, record_id) AS label, [] AS search,
       epoch_ms("at") AS "at", stance, summary, source_id
FROM current_statements
