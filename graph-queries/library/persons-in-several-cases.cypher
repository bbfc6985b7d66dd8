// id: persons-in-several-cases
// title.zh: 出现在多起案件中的人
// title.en: Persons who appear in several cases
// why.zh: 同一人在多案中以不同身份出现，是并案和串案的线索。
// why.en: One person in several cases, perhaps in different capacities, is a reason to look at them together.
// param: min_cases integer = 2
// revision: 1
MATCH (person:Person)-[involved:INVOLVED_IN]->(case:Case)
WITH person, collect(DISTINCT case) AS cases, collect(DISTINCT involved.capacity) AS capacities
WHERE size(cases) >= toInteger($min_cases)
OPTIONAL MATCH (person)-[:MEMBER_OF]->(group:Group)
RETURN person.key AS person, person.label AS name, size(cases) AS cases, [case IN cases | case.label] AS case_ids,
       capacities, collect(DISTINCT group.label) AS groups
ORDER BY cases DESC, person
