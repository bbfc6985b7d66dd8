-- Parcels that phones of members ($members) received, with the city they were sent from.
SELECT p.record_id AS id, u.person_id,
       CAST(epoch_ms(coalesce(p.delivered_at, p.sent_at)) AS DOUBLE) AS "at",
       p.weight_g, p.sender_place_id AS place_id, left(place.area_code, 4) AS city
FROM current_parcels p
JOIN phone_user u ON u.phone_id = p.receiver_phone_id
LEFT JOIN current_places place ON place.record_id = p.sender_place_id
WHERE u.person_id IN (SELECT unnest($members)) AND coalesce(p.delivered_at, p.sent_at) IS NOT NULL
ORDER BY 3, p.record_id
