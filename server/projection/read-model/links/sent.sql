-- Phone sent a parcel.
SELECT record_id AS id, 'phone:' || sender_phone_id AS from_key, 'parcel:' || record_id AS to_key,
       epoch_ms(sent_at) AS "at", source_id
FROM current_parcels WHERE sender_phone_id IS NOT NULL
