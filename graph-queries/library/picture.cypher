// id: picture
// title.zh: 图上的节点及其连线
// title.en: The nodes of the picture and their links
// why.zh: 图上显示的内容可用查询再取一次：节点之间的记录连线，以及人员之间经各自电话、账户和交易的往来。
// why.en: What is on screen can be asked for again: links between its nodes, and what persons share by their phones, accounts and deals.
// param: keys string
// param: from_ms integer = 0
// param: to_ms integer = 9007199254740991
// revision: 1
MATCH (one:Entity)-[link]->(two:Entity)
WHERE one.key IN split(trim($keys), ' ') AND two.key IN split(trim($keys), ' ')
  AND coalesce(link.at, $from_ms) >= $from_ms AND coalesce(link.at, $to_ms) <= $to_ms
RETURN one.key AS from, type(link) AS kind, two.key AS to, count(link) AS records
UNION ALL
MATCH (one:Person)-[:USES]->(:Phone)-[link:CONTACTED]->(:Phone)<-[:USES]-(two:Person)
WHERE one.key IN split(trim($keys), ' ') AND two.key IN split(trim($keys), ' ') AND one <> two
  AND coalesce(link.at, $from_ms) >= $from_ms AND coalesce(link.at, $to_ms) <= $to_ms
RETURN one.key AS from, 'USES CONTACTED USES' AS kind, two.key AS to, count(DISTINCT link) AS records
UNION ALL
MATCH (one:Person)-[:USES]->(:Account)-[link:PAID]->(payment:Payment)-[:PAID_TO]->(:Account)<-[:USES]-(two:Person)
WHERE one.key IN split(trim($keys), ' ') AND two.key IN split(trim($keys), ' ') AND one <> two
  AND coalesce(link.at, $from_ms) >= $from_ms AND coalesce(link.at, $to_ms) <= $to_ms
RETURN one.key AS from, 'USES PAID USES' AS kind, two.key AS to, count(DISTINCT payment) AS records
UNION ALL
MATCH (one:Person)<-[:BUYER]-(deal:Deal)-[:SELLER|DELIVERER]->(two:Person)
WHERE one.key IN split(trim($keys), ' ') AND two.key IN split(trim($keys), ' ') AND one <> two
RETURN one.key AS from, 'BUYER SELLER' AS kind, two.key AS to, count(DISTINCT deal) AS records
