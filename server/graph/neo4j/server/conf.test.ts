import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { neo4jConf } from "./conf.ts";
import { NEO4J_VERSION } from "./jars.ts";

describe("neo4j.conf", () => {
  it("listens on this machine only and sends a routing driver to its own port", () => {
    const conf = readConf(neo4jConf({ port: 4711, heapMb: 1024, pageCacheMb: 512 }));
    expect(conf.get("server.bolt.listen_address")).toBe("127.0.0.1:4711");
    expect(conf.get("server.bolt.advertised_address")).toBe("127.0.0.1:4711");
  });

  it("says the same as compose.yaml, addresses apart", () => {
    const conf = readConf(neo4jConf({ port: 7687, heapMb: 1024, pageCacheMb: 512 }));
    const compose = readCompose();
    // Inside the container the port is open to the container's network; compose publishes it on 127.0.0.1.
    expect(compose.get("server.bolt.listen_address")).toBe("0.0.0.0:7687");
    conf.set("server.bolt.listen_address", "0.0.0.0:7687");
    expect(Object.fromEntries(compose)).toEqual(Object.fromEntries(conf));
  });

  it("is of the version that pom.xml fetches and compose.yaml runs", () => {
    const pom = readFileSync(new URL("./pom.xml", import.meta.url), "utf8");
    expect(/<neo4j\.version>(.+)</.exec(pom)?.[1]).toBe(NEO4J_VERSION);
    expect(/^ {4}image: neo4j:(.+)-community$/m.exec(composeText())?.[1]).toBe(NEO4J_VERSION);
  });

  it("keeps the container's data, its port on this machine, and the password out of the file", () => {
    const compose = composeText();
    expect(compose).toMatch(/^ {4}volumes:\n {6}- neo4j-data:\/data$/m);
    expect(compose).toMatch(/^volumes:\n {2}neo4j-data:$/m);
    expect(compose).toMatch(/^ {4}ports:\n {6}- "127\.0\.0\.1:7687:7687"\n {4}\w/m);
    expect(compose).toMatch(/NEO4J_AUTH: "neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}"$/m);
  });
});

function readConf(text: string): Map<string, string> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.split("=", 1)[0]!, line.slice(line.indexOf("=") + 1)]));
}

/** Settings by their names in neo4j.conf. */
function readCompose(): Map<string, string> {
  const found = [...composeText().matchAll(/^ {6}NEO4J_(?!AUTH)(\w+): "(.*)"$/gm)];
  return new Map(found.map(([, name = "", value = ""]) => [settingName(name), value]));
}

function composeText(): string {
  return readFileSync(new URL("../../../../compose.yaml", import.meta.url), "utf8");
}

function settingName(variable: string): string {
  return variable.replace(/__|_/g, (mark) => (mark === "__" ? "_" : "."));
}
