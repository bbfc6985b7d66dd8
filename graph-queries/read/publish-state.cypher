// id: read/publish-state
// title: What is published
// why: Says which revision the graph holds, and whether publishing was broken off.
// revision: 1
MATCH (state:PublishState {id: 'graph'})
RETURN state.revision AS revision, state.format AS format, state.complete AS complete,
       state.nodes AS nodes, state.links AS links, state.published_at AS published_at
