// id: phones-without-holder
// title.zh: 与团伙往来而无登记人的号码
// title.en: Phones in a group's contact that nobody registered
// why.zh: 与多名成员联系、却查不到登记人和使用人的号码，应优先落地查人。
// why.en: A number in contact with several members, with neither holder nor user known, is the first to be resolved.
// param: group string
// param: min_members integer = 1
// revision: 1
MATCH (:Group {key: 'group:' + $group})<-[:MEMBER_OF]-(member:Person)-[:USES|HOLDS]->(own:Phone)
MATCH (own)-[contact:CONTACTED]-(phone:Phone)
WHERE NOT EXISTS { (phone)<-[:HOLDS|USES]-(:Person) }
WITH phone, count(DISTINCT member) AS members, count(DISTINCT contact) AS contacts,
     min(contact.at) AS first_at, max(contact.at) AS last_at
WHERE members >= toInteger($min_members)
RETURN phone.key AS phone, phone.label AS number, members, contacts, first_at, last_at
ORDER BY members DESC, contacts DESC, phone
