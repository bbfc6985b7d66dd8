// id: read/any-link
// title: Whether there is any link
// why: Where there is none, links are created without looking for them.
// revision: 1
OPTIONAL MATCH ()-[link]->()
WITH link LIMIT 1
RETURN link IS NOT NULL AS found
