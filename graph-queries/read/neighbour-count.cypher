// id: read/neighbour-count
// title: How many different nodes a node is linked to
// why: Over several kinds of link the counts of each kind count a neighbour more than once.
// param: key string
// revision: 1
MATCH (start:Entity {key: $key})-[]-(other:Entity)
WHERE other <> start
RETURN count(DISTINCT other) AS neighbours
