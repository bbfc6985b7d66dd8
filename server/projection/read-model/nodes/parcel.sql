-- Parcels as nodes. label, search: the waybill, which is the parcel's id.
SELECT record_id AS id, record_id AS label, [record_id] AS search,
       epoch_ms(sent_at) AS sent_at, epoch_ms(delivered_at) AS delivered_at, carrier, weight_g, declared, source_id
FROM current_parcels
