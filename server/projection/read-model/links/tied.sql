-- Observation between persons that was delivered already aggregated (ties.csv).
SELECT record_id AS id, 'person:' || from_person_id AS from_key, 'person:' || to_person_id AS to_key,
       epoch_ms("at") AS "at", layer, weight, directed, source_id
FROM current_ties
