// id: read/links-touching
// title: Links of some nodes to each other and to others that are named, parallel ones as one
// why: Adds nodes to a view, whose own links are there already.
// param: keys list of node keys: all that is shown then
// param: touching list of node keys among them: those that are added
// param: kinds list? of link kinds; null = all
// param: from integer? epoch ms, null = no bound
// param: to integer? epoch ms, null = no bound
// param: records integer ids of links to name
// revision: 1
UNWIND $touching AS key
MATCH (:Entity {key: key})-[link]-(other:Entity)
WHERE other.key IN $keys
  AND ($kinds IS NULL OR type(link) IN $kinds)
  AND (link.at IS NULL
    OR ($from IS NULL OR link.at >= $from) AND ($to IS NULL OR link.at <= $to))
WITH DISTINCT link
WITH startNode(link).key AS from, endNode(link).key AS to, type(link) AS kind, link
ORDER BY link.at, link.id
WITH from, to, kind, count(link) AS count, min(link.at) AS first_at, max(link.at) AS last_at,
     collect(link.id)[..$records] AS records,
     CASE WHEN count(link.amount_cny) > 0 THEN sum(link.amount_cny) END AS amount_cny,
     CASE WHEN count(link.duration_s) > 0 THEN sum(link.duration_s) END AS duration_s,
     CASE WHEN count(link.weight) > 0 THEN sum(link.weight) END AS weight,
     head(collect(link)) AS first
RETURN from, to, kind, count, first_at, last_at, records, amount_cny, duration_s, weight,
       CASE WHEN count = 1 THEN properties(first) END AS single
