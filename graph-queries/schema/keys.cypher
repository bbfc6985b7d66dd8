// id: schema/keys
// title: What must be unique before anything is written
// why: Links find their ends by key; a batch that was written already must not be written again.
// revision: 1
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (node:Entity) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT publish_state_id IF NOT EXISTS FOR (state:PublishState) REQUIRE state.id IS UNIQUE;
CREATE CONSTRAINT publish_batch_id IF NOT EXISTS FOR (mark:PublishBatch) REQUIRE mark.id IS UNIQUE;
CREATE CONSTRAINT publish_batch_number IF NOT EXISTS FOR (mark:PublishBatch) REQUIRE mark.number IS UNIQUE;
