// id: read/search-count
// title: How many nodes a search finds
// why: Says how many hits are not shown.
// param: text string normalised, without tabs
// param: kinds list? of node kinds; null = all
// revision: 1
MATCH (node:Entity)
WHERE (node.search_text CONTAINS $text OR node.search_pinyin CONTAINS $text)
  AND ($kinds IS NULL OR any(kind IN labels(node) WHERE kind IN $kinds))
RETURN count(node) AS total
