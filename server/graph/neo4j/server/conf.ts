/**
 * Our `neo4j.conf`. Neo4j refuses to start on a setting it does not know, so a misspelt one
 * cannot go unnoticed. `compose.yaml` carries the same settings; a test compares them.
 */

/** What does not depend on where the server runs. */
export const SETTINGS = {
  "server.https.enabled": "false",
  "server.http.enabled": "false",
  "server.bolt.tls_level": "DISABLED",
  // Nothing about the use of the program leaves the machine.
  "dbms.usage_report.enabled": "false",
  "server.bolt.telemetry.enabled": "false",
  // Else a session that may only read can read any file of the machine by LOAD CSV.
  "dbms.security.allow_csv_import_from_file_urls": "false",
  // Else such a session can send what it reads to any address, by LOAD CSV too.
  "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
  // Looking at the schema; all else (files, configuration, users, jobs) stays shut.
  "dbms.security.procedures.allowlist":
    "db.labels,db.relationshipTypes,db.propertyKeys,db.schema.*,db.awaitIndexes,db.awaitIndex,db.ping,dbms.components,dbms.routing.*",
  "dbms.security.procedures.unrestricted": "",
  "dbms.security.auth_enabled": "true",
  "internal.server.bolt.thread_pool_shutdown_wait_time": "500ms",
  // A forgotten query ends; publishing asks for no limit of its own.
  "db.transaction.timeout": "120s",
  "db.memory.transaction.max": "256m",
  // Queries carry names and numbers of people: they are not logged.
  "db.logs.query.enabled": "OFF",
  "db.logs.query.parameter_logging_enabled": "false",
  "db.tx_log.rotation.retention_policy": "256M size",
} as const;

export interface ConfOptions {
  readonly port: number;
  readonly heapMb: number;
  readonly pageCacheMb: number;
  /** Holds `private.key` and `public.crt`: connections may then be encrypted, and need not be. */
  readonly tlsFolder?: string;
}

export function neo4jConf({ port, heapMb, pageCacheMb, tlsFolder }: ConfOptions): string {
  const address = `127.0.0.1:${port}`;
  const settings: Record<string, string> = {
    "server.bolt.enabled": "true",
    "server.bolt.listen_address": address,
    // Else a routing driver is sent to port 7687.
    "server.bolt.advertised_address": address,
    "server.memory.heap.max_size": `${heapMb}m`,
    "server.memory.pagecache.size": `${pageCacheMb}m`,
    "dbms.memory.transaction.total.max": `${Math.floor(heapMb * 0.7)}m`,
    ...SETTINGS,
    ...(tlsFolder === undefined ? {} : tlsSettings(tlsFolder)),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return `# Written by triplezero at every start; changes are lost.\n${lines.join("\n")}\n`;
}

function tlsSettings(folder: string): Record<string, string> {
  return {
    "server.bolt.tls_level": "OPTIONAL",
    "dbms.ssl.policy.bolt.enabled": "true",
    "dbms.ssl.policy.bolt.base_directory": folder,
    "dbms.ssl.policy.bolt.client_auth": "NONE",
  };
}
