import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig, readLanguage } from "./config.ts";

describe("readConfig", () => {
  it("has defaults that keep everything on this machine", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: "127.0.0.1", port: 7333, portIsChosen: false, neo4j: null });
    expect(config.ledgerFile.startsWith(config.dataDir)).toBe(true);
    expect(config.inboxDir).toBe(join(config.dataDir, "inbox"));
  });

  it("lets a flag win over the environment, and an empty value count as not given", () => {
    const config = readConfig({ TRIPLEZERO_PORT: "8000", NEO4J_URI: "" }, { TRIPLEZERO_PORT: "8001" });
    expect(config).toMatchObject({ port: 8001, portIsChosen: true, neo4j: null });
  });

  it("takes host names with or without a space after the comma", () => {
    const { allowedHosts } = readConfig({ TRIPLEZERO_ALLOWED_HOSTS: "a.example, b.example,, " });
    expect(allowedHosts).toEqual(["a.example", "b.example"]);
  });

  it("chooses Neo4j where its address is given, the password from a file", () => {
    const file = join(mkdtempSync(join(tmpdir(), "tz-")), "password");
    writeFileSync(file, "secret\n");
    const config = readConfig({ NEO4J_URI: "bolt://127.0.0.1:7687", NEO4J_PASSWORD_FILE: file });
    expect(config.neo4j).toEqual({
      uri: "bolt://127.0.0.1:7687",
      user: "neo4j",
      password: "secret",
      database: "neo4j",
    });
  });

  it("names the flag where the setting was given as one", () => {
    expect(() => readConfig({ TRIPLEZERO_PORT: "8000" }, { TRIPLEZERO_PORT: "abc" })).toThrow(/ --port /);
  });

  it.each([
    ["TRIPLEZERO_PORT", "70000", "0 … 65535"],
    ["TRIPLEZERO_PORT", "abc", "0 … 65535"],
    ["TRIPLEZERO_LOG", "loud", "silent | error | warn | info | debug"],
    ["NEO4J_URI", "http://127.0.0.1:7474", expect.stringContaining("neo4j+s://")],
    ["NEO4J_PASSWORD_FILE", "/nowhere/password", "a file that this user can read"],
  ])(
    "names the setting %s that cannot be used and what it takes, never its value",
    (name, value, expected) => {
      const environment = { NEO4J_URI: "bolt://x", [name]: value };
      const message = { zh: expect.stringContaining(name), en: expect.stringContaining(name) };
      expect(() => readConfig(environment)).toThrow(
        expect.objectContaining({
          details: expect.objectContaining({ code: "invalid-setting", message, expected }),
        }),
      );
    },
  );
});

describe("readLanguage", () => {
  it("takes the flag, then the locale, then Chinese", () => {
    expect(readLanguage({ LANG: "en_GB.UTF-8" }, "zh")).toBe("zh");
    expect(readLanguage({ LANG: "en_GB.UTF-8" })).toBe("en");
    expect(readLanguage({ LANG: "zh_CN.UTF-8" })).toBe("zh");
    expect(readLanguage({})).toBe("zh");
    expect(() => readLanguage({}, "fr")).toThrow();
  });
});
