// id: read/link-records
// title: The links behind a bundle, earliest first, a page of them
// why: A link of the picture opens into the records it stands for.
// param: kind string
// param: start string key of the node it goes out of
// param: end string key of the node it goes to
// param: from integer? epoch ms, null = no bound
// param: to integer? epoch ms, null = no bound
// param: limit integer
// param: offset integer
// revision: 1
MATCH (:Entity {key: $start})-[link]->(:Entity {key: $end})
WHERE type(link) = $kind
  AND (link.at IS NULL
    OR ($from IS NULL OR link.at >= $from) AND ($to IS NULL OR link.at <= $to))
WITH link
ORDER BY link.at, link.id
WITH collect(link) AS links
RETURN size(links) AS total,
       [link IN links[$offset..$offset + $limit] | {id: link.id, properties: properties(link)}] AS links
