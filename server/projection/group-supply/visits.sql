-- Sightings of members ($members) at places where two of them or more were seen: no cells, which
-- are no places to meet at, and no homes of members, where the household meets.
WITH member AS (
  SELECT unnest($members) AS id
), seen AS (
  SELECT s.record_id, s."at", s.place_id,
         CASE s.subject_kind WHEN 'person' THEN s.subject_id WHEN 'phone' THEN u.person_id
              ELSE v.owner_person_id END AS person_id
  FROM current_sightings s
  LEFT JOIN phone_user u ON u.phone_id = CASE WHEN s.subject_kind = 'phone' THEN s.subject_id END
  LEFT JOIN current_vehicles v ON v.record_id = CASE WHEN s.subject_kind = 'vehicle' THEN s.subject_id END
  WHERE s."at" IS NOT NULL AND s.place_id IS NOT NULL
), own AS (
  SELECT seen.* FROM seen SEMI JOIN member ON member.id = seen.person_id
), shared AS (
  SELECT own.place_id FROM own
  JOIN current_places p ON p.record_id = own.place_id
  WHERE p.kind IS DISTINCT FROM 'cell'
    AND own.place_id NOT IN (
      SELECT home_place_id FROM current_persons
      WHERE home_place_id IS NOT NULL AND record_id IN (SELECT id FROM member))
  GROUP BY own.place_id HAVING count(DISTINCT own.person_id) > 1
), crowd AS (
  SELECT place_id, count(*) AS everybody FROM current_sightings
  WHERE place_id IN (SELECT place_id FROM shared) GROUP BY place_id
)
SELECT 'sightings' AS file, own.record_id AS id, own.person_id, CAST(epoch_ms(own."at") AS DOUBLE) AS "at",
       own.place_id, left(place.area_code, 4) AS city, CAST(crowd.everybody AS DOUBLE) AS everybody
FROM own
JOIN crowd ON crowd.place_id = own.place_id
JOIN current_places place ON place.record_id = own.place_id
ORDER BY own."at", own.record_id
