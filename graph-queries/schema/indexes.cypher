// id: schema/indexes
// title: What readers look up by
// why: Made after the first load, when the server can fill them in one go; kept up to date from then on.
// revision: 1
CREATE CONSTRAINT person_key IF NOT EXISTS FOR (node:Person) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT phone_key IF NOT EXISTS FOR (node:Phone) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT account_key IF NOT EXISTS FOR (node:Account) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT vehicle_key IF NOT EXISTS FOR (node:Vehicle) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT place_key IF NOT EXISTS FOR (node:Place) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT case_key IF NOT EXISTS FOR (node:Case) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT source_key IF NOT EXISTS FOR (node:Source) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT payment_key IF NOT EXISTS FOR (node:Payment) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT parcel_key IF NOT EXISTS FOR (node:Parcel) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT seizure_key IF NOT EXISTS FOR (node:Seizure) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT statement_key IF NOT EXISTS FOR (node:Statement) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT sample_key IF NOT EXISTS FOR (node:Sample) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT run_key IF NOT EXISTS FOR (node:Run) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT group_key IF NOT EXISTS FOR (node:Group) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT deal_key IF NOT EXISTS FOR (node:Deal) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT role_finding_key IF NOT EXISTS FOR (node:RoleFinding) REQUIRE node.key IS UNIQUE;
CREATE TEXT INDEX search_text IF NOT EXISTS FOR (node:Entity) ON (node.search_text);
CREATE TEXT INDEX search_pinyin IF NOT EXISTS FOR (node:Entity) ON (node.search_pinyin);
CREATE INDEX phone_imei IF NOT EXISTS FOR (node:Phone) ON (node.imei);
CREATE INDEX payment_at IF NOT EXISTS FOR (node:Payment) ON (node.at);
CREATE INDEX deal_at IF NOT EXISTS FOR (node:Deal) ON (node.at);
CALL db.awaitIndexes(3600);
