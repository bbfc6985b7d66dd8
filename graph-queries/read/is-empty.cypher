// id: read/is-empty
// title: Whether there is nothing at all, of ours or of others
// why: Loading in bulk replaces the whole database.
// revision: 1
OPTIONAL MATCH (node)
WITH node LIMIT 1
RETURN node IS NULL AS empty
