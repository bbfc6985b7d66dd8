-- Parcel was delivered at a place.
SELECT record_id AS id, 'parcel:' || record_id AS from_key, 'place:' || receiver_place_id AS to_key,
       epoch_ms(delivered_at) AS "at", source_id
FROM current_parcels WHERE receiver_place_id IS NOT NULL
