// id: read/links-between
// title: Links between pairs of nodes, parallel ones as one
// why: Says what joins the nodes that are shown.
// param: pairs list of {from, to, kind}; links are taken in this direction, kind null = every kind
// param: kinds list? of link kinds; null = all
// param: from integer? epoch ms, null = no bound
// param: to integer? epoch ms, null = no bound
// param: records integer ids of links to name
// revision: 1
UNWIND $pairs AS pair
MATCH (from:Entity {key: pair.from})-[link]->(to:Entity {key: pair.to})
WHERE (pair.kind IS NULL OR type(link) = pair.kind)
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
