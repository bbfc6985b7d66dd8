// id: read/neighbours
// title: The strongest neighbours of a node, by link kind and direction
// why: A hub is cut on the server, with its totals, and not sent whole.
// param: key string
// param: kinds list? of link kinds; null = all
// param: out boolean? links that go out of the node, or come in; null = both
// param: from integer? epoch ms, null = no bound
// param: to integer? epoch ms, null = no bound
// param: most integer neighbours of one kind and direction
// revision: 2
MATCH (start:Entity {key: $key})-[link]-(other:Entity)
WHERE ($kinds IS NULL OR type(link) IN $kinds)
  AND ($out IS NULL OR (startNode(link) = start) = $out)
  AND (link.at IS NULL
    OR ($from IS NULL OR link.at >= $from) AND ($to IS NULL OR link.at <= $to))
WITH type(link) AS kind, startNode(link) = start AS out, other, count(link) AS count
WITH kind, out, other.key AS other, count
ORDER BY count DESC, other
RETURN kind, out, sum(count) AS total, count(other) AS neighbours,
       collect({other: other, count: count})[..$most] AS strongest
