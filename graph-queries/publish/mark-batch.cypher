// id: publish/mark-batch
// title: Marks a batch as written, unless it is already
// why: In the transaction of the batch itself: a batch is there with its mark or not at all, also where the answer to a commit was lost.
// param: id string hash of the batch's content
// param: number integer
// param: kind string
// revision: 1
MERGE (mark:PublishBatch {id: $id})
WITH mark, mark.number IS NOT NULL AND NOT mark.stale AS written
SET mark.number = CASE WHEN written THEN mark.number ELSE $number END,
    mark.kind = $kind,
    mark.stale = false
RETURN written
