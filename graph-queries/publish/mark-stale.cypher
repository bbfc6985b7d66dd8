// id: publish/mark-stale
// title: Marks batches that this revision has not
// why: Before their rows go: a batch of which some rows are gone must never be taken for written.
// param: numbers list of batch numbers
// revision: 1
UNWIND $numbers AS number
MATCH (mark:PublishBatch {number: number})
SET mark.stale = true
