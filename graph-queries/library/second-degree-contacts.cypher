// id: second-degree-contacts
// title.zh: 与团伙成员联系人再联系的人
// title.en: Second-degree contacts of a group
// why.zh: 不直接联系成员、却与多名成员的同一批联系人往来的号码，可能是未暴露的上线或成员。
// why.en: A number that rings no member but several of their contacts may be a supplier or a member not seen yet.
// param: group string
// param: min_shared integer = 3
// param: max_contacts integer = 2000
// revision: 2
MATCH (:Group {key: 'group:' + $group})<-[:MEMBER_OF]-(member:Person)-[:USES|HOLDS]->(own:Phone)
WITH collect(DISTINCT own) AS owned
UNWIND owned AS own
MATCH (own)-[:CONTACTED]-(middle:Phone)
WHERE NOT middle IN owned
WITH owned, collect(DISTINCT middle) AS middles
UNWIND middles AS middle
WITH owned, middles, middle
WHERE COUNT { (middle)-[:CONTACTED]-() } <= toInteger($max_contacts)
MATCH (middle)-[:CONTACTED]-(far:Phone)
WHERE NOT far IN owned AND NOT far IN middles
WITH far, count(DISTINCT middle) AS shared
WHERE shared >= toInteger($min_shared)
OPTIONAL MATCH (person:Person)-[:USES|HOLDS]->(far)
RETURN far.key AS phone, far.label AS number, collect(DISTINCT person.label) AS persons, shared
ORDER BY shared DESC, phone
