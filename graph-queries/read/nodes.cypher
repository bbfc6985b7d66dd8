// id: read/nodes
// title: Nodes by their keys
// why: Whatever is shown is shown with its properties.
// param: keys list of node keys
// revision: 1
MATCH (node:Entity)
WHERE node.key IN $keys
RETURN node.key AS key, properties(node) AS properties
