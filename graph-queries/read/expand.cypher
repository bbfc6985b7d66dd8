// id: read/expand
// title: Neighbours of many nodes, each once
// why: One level of a breadth-first search.
// param: keys list of node keys
// param: kinds list? of link kinds; null = all
// param: from integer? epoch ms, null = no bound
// param: to integer? epoch ms, null = no bound
// revision: 1
MATCH (node:Entity)-[link]-(other:Entity)
WHERE node.key IN $keys
  AND ($kinds IS NULL OR type(link) IN $kinds)
  AND (link.at IS NULL
    OR ($from IS NULL OR link.at >= $from) AND ($to IS NULL OR link.at <= $to))
WITH DISTINCT node, other
RETURN node.key AS key, collect(other.key) AS others
