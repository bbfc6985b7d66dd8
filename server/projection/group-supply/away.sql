-- Records that put a member ($members) in a city other than $home: sightings of the person, of
-- phones the person uses and vehicles the person owns, and cells that served such a phone.
WITH member AS (
  SELECT unnest($members) AS id
), fix AS (
  SELECT 'sightings' AS file, s.record_id, s."at", s.place_id,
         CASE s.subject_kind WHEN 'person' THEN s.subject_id WHEN 'phone' THEN u.person_id
              ELSE v.owner_person_id END AS person_id
  FROM current_sightings s
  LEFT JOIN phone_user u ON u.phone_id = CASE WHEN s.subject_kind = 'phone' THEN s.subject_id END
  LEFT JOIN current_vehicles v ON v.record_id = CASE WHEN s.subject_kind = 'vehicle' THEN s.subject_id END
  UNION ALL
  SELECT 'contacts', c.record_id, c."at", c.from_place_id, u.person_id
  FROM current_contacts c JOIN phone_user u ON u.phone_id = c.from_phone_id
  UNION ALL
  SELECT 'contacts', c.record_id, c."at", c.to_place_id, u.person_id
  FROM current_contacts c JOIN phone_user u ON u.phone_id = c.to_phone_id
)
SELECT fix.file, fix.record_id AS id, fix.person_id, CAST(epoch_ms(fix."at") AS DOUBLE) AS "at",
       fix.place_id, left(place.area_code, 4) AS city
FROM fix
SEMI JOIN member ON member.id = fix.person_id
JOIN current_places place ON place.record_id = fix.place_id
WHERE place.area_code IS NOT NULL AND left(place.area_code, 4) <> $home AND fix."at" IS NOT NULL
ORDER BY fix."at", fix.record_id, fix.person_id
