// id: read/arrivals
// title: Latest moments at which neighbours can be left
// why: One level of a search for time-ordered paths.
// param: requests list of {index, key, at, inclusive}; at in epoch ms or infinite
// param: kinds list? of link kinds; null = all
// param: from integer? epoch ms, null = no bound
// param: to integer? epoch ms, null = no bound
// revision: 1
UNWIND $requests AS request
MATCH (node:Entity {key: request.key})-[link]-(other:Entity)
WHERE ($kinds IS NULL OR type(link) IN $kinds)
  AND (link.at IS NULL
    OR ($from IS NULL OR link.at >= $from) AND ($to IS NULL OR link.at <= $to))
  AND (link.at IS NULL OR link.at < request.at
    OR request.inclusive AND link.at = request.at)
WITH request.index AS request, other, count(link) > count(link.at) AS timeless, max(link.at) AS at
RETURN request, other.key AS other, CASE WHEN timeless THEN null ELSE at END AS at
