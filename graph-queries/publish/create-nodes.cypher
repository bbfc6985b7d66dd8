// id: publish/create-nodes
// title: Writes new nodes
// why: First load: nothing of it is there yet.
// param: rows list of node properties with key and batch
// param: kind string
// revision: 1
UNWIND $rows AS row
CREATE (node:Entity:$($kind))
SET node = row
RETURN count(node) AS written
