// id: publish/batch-marks
// title: Marks of all batches
// why: What is there already is not written again.
// revision: 1
MATCH (mark:PublishBatch)
RETURN mark.id AS id, mark.number AS number, mark.kind AS kind, mark.stale AS stale
