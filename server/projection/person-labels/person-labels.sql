-- Names and aliases of persons asked for by id; a person no record names has no row.
SELECT record_id AS person_id, coalesce(name, record_id) AS label, coalesce(aliases, []) AS aliases
FROM current_persons
WHERE record_id IN (SELECT unnest($ids))
ORDER BY record_id
