-- Parcel was handed in at a place.
SELECT record_id AS id, 'parcel:' || record_id AS from_key, 'place:' || sender_place_id AS to_key,
       epoch_ms(sent_at) AS "at", source_id
FROM current_parcels WHERE sender_place_id IS NOT NULL
