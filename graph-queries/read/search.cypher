// id: read/search
// title: Nodes found by a text or its pinyin
// why: The search box. Terms stand between tabs, so that whole, beginning and inside differ.
// param: text string normalised, without tabs
// param: kinds list? of node kinds; null = all
// param: limit integer
// param: perKind integer most of one kind
// revision: 3
MATCH (node:Entity)
WHERE (node.search_text CONTAINS $text OR node.search_pinyin CONTAINS $text)
  AND ($kinds IS NULL OR any(kind IN labels(node) WHERE kind IN $kinds))
WITH node, coalesce(node.search_text, '') AS texts, coalesce(node.search_pinyin, '') AS readings
WITH node, CASE
  WHEN texts CONTAINS '\t' + $text + '\t' THEN 6
  WHEN texts CONTAINS '\t' + $text THEN 5
  WHEN texts CONTAINS $text THEN 4
  WHEN readings CONTAINS '\t' + $text + '\t' THEN 3
  WHEN readings CONTAINS '\t' + $text THEN 2
  ELSE 1 END AS score
ORDER BY score DESC, node.key
WITH split(node.key, ':')[0] AS kind, collect({node: node, score: score})[..$perKind] AS best
UNWIND best AS hit
WITH hit.node AS node, hit.score AS score
ORDER BY score DESC, node.key
LIMIT $limit
RETURN node.key AS key, node.label AS label, node.search AS texts, score
ORDER BY score DESC, key
