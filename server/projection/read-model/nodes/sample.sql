-- Drug tests of persons. label: substance and result.
SELECT record_id AS id, coalesce(nullif(concat_ws(' ', substance, result), ''), record_id) AS label, [] AS search,
       epoch_ms("at") AS "at", substance, result, source_id
FROM current_drug_tests
