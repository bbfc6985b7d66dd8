// id: read/any-node
// title: Whether there is any node of ours
// why: A graph without state but with nodes is brought up to date, not written over.
// revision: 1
OPTIONAL MATCH (node:Entity)
WITH node LIMIT 1
RETURN node IS NOT NULL AS found
