// id: publish/end
// title: Says that a revision is published whole
// why: From here on it is not published again.
// param: nodes integer
// param: links integer
// revision: 1
MATCH (state:PublishState {id: 'graph'})
SET state.complete = true, state.nodes = $nodes, state.links = $links, state.published_at = timestamp()
