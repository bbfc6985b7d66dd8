-- Vehicles of vehicles.csv, and vehicles that only sightings name (unresolved).
-- label, search: plate.
SELECT record_id AS id, coalesce(plate, record_id) AS label,
       list_filter([plate], lambda x: x IS NOT NULL) AS search,
       plate, source_id, false AS unresolved
FROM current_vehicles
UNION ALL
SELECT DISTINCT subject_id, subject_id, [], NULL, NULL, true
FROM current_sightings
WHERE subject_kind = 'vehicle' AND subject_id NOT IN (SELECT record_id FROM current_vehicles)
