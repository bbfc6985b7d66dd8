-- Seizures. label: substance and grams.
SELECT record_id AS id, concat_ws(' ', substance, CAST(grams AS VARCHAR) || ' g', CASE WHEN substance IS NULL AND grams IS NULL THEN record_id END) AS label,
       [] AS search, epoch_ms("at") AS "at", substance, grams, source_id
FROM current_seizures
