// id: publish/remove-stale-links
// title: Removes links that this revision has not
// why: What others have added, without a batch of ours, stays.
// param: numbers list of batch numbers
// revision: 1
MATCH ()-[link]->()
WHERE link.batch IN $numbers
CALL (link) {
  DELETE link
} IN TRANSACTIONS OF 10000 ROWS
RETURN count(*) AS removed
