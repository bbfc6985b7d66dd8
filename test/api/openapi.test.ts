import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../server/contracts/openapi.ts";
import { routes } from "../../server/contracts/routes.ts";

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
}
const document = openApiDocument("1.2.3") as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

describe("OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document) as Record<string, unknown>);
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version, document.openapi]).toEqual([true, "3.1", "3.1.0"]);
  });

  it("has every route with every status it declares", () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const described = operations.map((one) => [one.operationId, Object.keys(one.responses).sort()]);
    const declared = Object.entries(routes).map(([name, spec]) => [
      name,
      [...Object.keys(spec.responses), "default"].sort(),
    ]);
    expect(described.sort()).toEqual(declared.sort());
  });

  it("refers to nothing that is not there", () => {
    const text = JSON.stringify(document);
    const components = Object.keys(
      (document as unknown as { components: { schemas: object } }).components.schemas,
    );
    for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(components).toContain(name);
    }
    expect(text).not.toContain('"#/$defs');
  });
});
