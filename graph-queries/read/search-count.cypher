// id: read/search-count
// title: How many nodes of each kind a search finds
// why: Says how many hits are not shown.
// param: text string normalised, without tabs
// param: kinds list? of node kinds; null = all
// revision: 2
MATCH (node:Entity)
WHERE (node.search_text CONTAINS $text OR node.search_pinyin CONTAINS $text)
  AND ($kinds IS NULL OR any(kind IN labels(node) WHERE kind IN $kinds))
WITH split(node.key, ':')[0] AS kind, min(node.key) AS example, count(node) AS total
RETURN example, total
ORDER BY example
