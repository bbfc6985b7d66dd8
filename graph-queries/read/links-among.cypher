// id: read/links-among
// title: All links among some nodes, parallel ones as one
// why: Opens a group or a saved view.
// param: keys list of node keys
// param: kinds list? of link kinds; null = all
// param: from integer? epoch ms, null = no bound
// param: to integer? epoch ms, null = no bound
// param: records integer ids of links to name
// revision: 1
MATCH (from:Entity)-[link]->(to:Entity)
WHERE from.key IN $keys AND to.key IN $keys
  AND ($kinds IS NULL OR type(link) IN $kinds)
  AND (link.at IS NULL
    OR ($from IS NULL OR link.at >= $from) AND ($to IS NULL OR link.at <= $to))
WITH from.key AS from, to.key AS to, type(link) AS kind, link
ORDER BY link.at, link.id
WITH from, to, kind, count(link) AS count, min(link.at) AS first_at, max(link.at) AS last_at,
     collect(link.id)[..$records] AS records,
     CASE WHEN count(link.amount_cny) > 0 THEN sum(link.amount_cny) END AS amount_cny,
     CASE WHEN count(link.duration_s) > 0 THEN sum(link.duration_s) END AS duration_s,
     CASE WHEN count(link.weight) > 0 THEN sum(link.weight) END AS weight,
     head(collect(link)) AS first
RETURN from, to, kind, count, first_at, last_at, records, amount_cny, duration_s, weight,
       CASE WHEN count = 1 THEN properties(first) END AS single
