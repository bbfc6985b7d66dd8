-- Sources of sources.csv: who delivered the records, under which legal instrument.
SELECT record_id AS id, coalesce(title, record_id) AS label,
       list_filter([title, authority], lambda x: x IS NOT NULL) AS search,
       kind AS source_kind, title, authority, epoch_ms(collected_at) AS collected_at, reliability
FROM current_sources
