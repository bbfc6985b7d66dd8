// id: publish/remove-stale-marks
// title: Removes the marks of batches whose rows are gone
// why: After their rows: whoever is broken off in between finds what is left to remove.
// revision: 1
MATCH (mark:PublishBatch)
WHERE mark.stale
DELETE mark
