-- Person is involved in a police case.
SELECT cp.record_id AS id, 'person:' || cp.person_id AS from_key, 'case:' || cp.case_id AS to_key,
       epoch_ms(c.opened_at) AS "at", cp.capacity, cp.source_id
FROM current_case_persons cp LEFT JOIN current_cases c ON c.record_id = cp.case_id
