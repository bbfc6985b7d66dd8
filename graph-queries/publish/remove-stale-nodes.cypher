// id: publish/remove-stale-nodes
// title: Removes nodes that this revision has not
// why: What others have added, without a batch of ours, stays.
// param: numbers list of batch numbers
// revision: 1
MATCH (node:Entity)
WHERE node.batch IN $numbers
CALL (node) {
  DETACH DELETE node
} IN TRANSACTIONS OF 1000 ROWS
RETURN count(*) AS removed
