// id: publish/merge-nodes
// title: Writes nodes that may be there already
// why: Later loads, and loads that were broken off. A batch that loses a row to this one counts as written no longer.
// param: rows list of node properties with key and batch
// param: kind string
// revision: 1
UNWIND $rows AS row
MERGE (node:Entity {key: row.key})
WITH row, node, node.batch AS replaced
SET node = row, node:$($kind)
WITH count(*) AS written, collect(DISTINCT CASE WHEN replaced <> row.batch THEN replaced END) AS replaced
CALL (replaced) {
  MATCH (mark:PublishBatch)
  WHERE mark.number IN replaced
  SET mark.stale = true
}
RETURN written
