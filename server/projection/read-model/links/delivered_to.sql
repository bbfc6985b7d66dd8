-- Parcel was delivered to a phone.
SELECT record_id AS id, 'parcel:' || record_id AS from_key, 'phone:' || receiver_phone_id AS to_key,
       epoch_ms(delivered_at) AS "at", source_id
FROM current_parcels WHERE receiver_phone_id IS NOT NULL
