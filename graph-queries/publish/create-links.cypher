// id: publish/create-links
// title: Writes new links
// why: First load: nothing of it is there yet.
// param: rows list of {from, to, props}; props with id and batch
// param: kind string
// revision: 1
UNWIND $rows AS row
MATCH (from:Entity {key: row.from})
MATCH (to:Entity {key: row.to})
CREATE (from)-[link:$($kind)]->(to)
SET link = row.props
RETURN count(link) AS written
