// id: dead-drop-visits
// title.zh: 先后到过同一地点的两个人（埋包）
// title.en: Two subjects at one place, one after the other (dead drop)
// why.zh: 送货人先到、买家数分钟至数小时后到同一地点，且不止一次，符合埋包交付；小区、商店等人多的地点会有巧合。
// why.en: One comes, the other follows within minutes to hours, more than once: the shape of a dead drop. Busy places give chance pairs.
// param: min_gap_minutes integer = 10
// param: max_gap_minutes integer = 360
// param: min_times integer = 3
// param: max_subjects_at_place integer = 60
// revision: 1
MATCH (place:Place)<-[seen:SEEN_AT]-(subject)
WITH place, count(DISTINCT subject) AS subjects
WHERE subjects <= toInteger($max_subjects_at_place)
MATCH (first)-[a:SEEN_AT]->(place)<-[b:SEEN_AT]-(second)
WHERE first <> second
  AND b.at - a.at >= toInteger($min_gap_minutes) * 60000
  AND b.at - a.at <= toInteger($max_gap_minutes) * 60000
WITH first, second, count(*) AS times, collect(DISTINCT place.label) AS places, min(a.at) AS first_at, max(b.at) AS last_at
WHERE times >= toInteger($min_times)
RETURN first.key AS first_key, first.label AS comes_first, second.key AS second_key, second.label AS follows,
       times, places[..5] AS places, size(places) AS places_total, first_at, last_at
ORDER BY times DESC, size(places) DESC, first_key, second_key
