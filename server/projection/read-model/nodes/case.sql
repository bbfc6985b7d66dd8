-- Police cases of cases.csv, and cases that only other records name (unresolved).
SELECT record_id AS id, record_id AS label, [record_id] AS search,
       kind AS case_kind, epoch_ms(opened_at) AS opened_at, area_code, source_id, false AS unresolved
FROM current_cases
UNION ALL
SELECT id, id, [id], NULL, NULL, NULL, NULL, true
FROM (
  SELECT case_id AS id FROM current_case_persons
  UNION SELECT case_id FROM current_seizures
  UNION SELECT case_id FROM current_statements
) WHERE id IS NOT NULL AND id NOT IN (SELECT record_id FROM current_cases)
