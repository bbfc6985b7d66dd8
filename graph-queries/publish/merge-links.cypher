// id: publish/merge-links
// title: Writes links that may be there already
// why: Later loads, and loads that were broken off. Looks only among the links of the two ends. A batch that loses a row to this one counts as written no longer.
// param: rows list of {from, to, props}; props with id and batch
// param: kind string
// note: A plan made while there were few links would look through all of them for every row.
// revision: 2
CYPHER replan=force
UNWIND $rows AS row
MATCH (from:Entity {key: row.from})
MATCH (to:Entity {key: row.to})
MERGE (from)-[link:$($kind) {id: row.props.id}]->(to)
WITH row, link, link.batch AS replaced
SET link = row.props
WITH count(*) AS written, collect(DISTINCT CASE WHEN replaced <> row.props.batch THEN replaced END) AS replaced
CALL (replaced) {
  MATCH (mark:PublishBatch)
  WHERE mark.number IN replaced
  SET mark.stale = true
}
RETURN written
