-- Places of places.csv, and places that only other records name (unresolved).
-- label, search: name.
SELECT record_id AS id, coalesce(name, record_id) AS label,
       list_filter([name], lambda x: x IS NOT NULL) AS search,
       name, kind AS place_kind, lat, lon, area_code, catchment_id, source_id, false AS unresolved
FROM current_places
UNION ALL
SELECT id, id, [], NULL, NULL, NULL, NULL, NULL, NULL, NULL, true
FROM (
  SELECT home_place_id AS id FROM current_persons
  UNION SELECT place_id FROM current_sightings
  UNION SELECT sender_place_id FROM current_parcels
  UNION SELECT receiver_place_id FROM current_parcels
  UNION SELECT place_id FROM current_seizures
) WHERE id IS NOT NULL AND id NOT IN (SELECT record_id FROM current_places)
