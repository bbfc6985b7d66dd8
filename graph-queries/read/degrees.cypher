// id: read/degrees
// title: How many links of each kind and direction a node has
// why: Says what expanding would bring, before it is done.
// param: key string
// param: from integer? epoch ms, null = no bound
// param: to integer? epoch ms, null = no bound
// revision: 2
MATCH (start:Entity {key: $key})-[link]-(other:Entity)
WHERE link.at IS NULL
   OR ($from IS NULL OR link.at >= $from) AND ($to IS NULL OR link.at <= $to)
RETURN type(link) AS kind, startNode(link) = start AS out, count(link) AS total,
       count(DISTINCT other) AS neighbours
