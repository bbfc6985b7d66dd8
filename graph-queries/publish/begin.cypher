// id: publish/begin
// title: Says that a revision is being published
// why: Whoever comes next knows that this one may have been broken off.
// param: revision string
// param: format integer form in which rows are written
// revision: 1
MERGE (state:PublishState {id: 'graph'})
SET state.revision = $revision, state.format = $format, state.complete = false
