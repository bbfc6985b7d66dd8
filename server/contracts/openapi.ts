/**
 * The OpenAPI 3.1 document of the API, made from the route table: paths, parameters, bodies
 * and answers from the zod schemas; schemas with an id become shared components.
 */
import { z } from "zod";
import { errorBodySchema, type RouteSpec } from "./route.ts";
import { routes } from "./routes.ts";

type Json = Record<string, unknown>;

/** @returns a plain object, ready to be sent as JSON. `basePath` is where the routes are mounted. */
export function openApiDocument(version: string, basePath = "/api"): Json {
  const components: Json = {};
  const paths: Record<string, Json> = {};
  for (const [name, spec] of Object.entries(routes) as [string, RouteSpec][]) {
    const path = `${basePath}${spec.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operation(name, spec, components) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "triplezero",
      version,
      description:
        "Finds trafficking networks in records. Every finding is an analytical lead, not evidence of guilt.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(Object.values(routes).map((spec) => spec.tag))].map((tag) => ({ name: tag })),
    paths,
    components: { schemas: components },
  };
}

function operation(name: string, spec: RouteSpec, components: Json): Json {
  const parameters = [...pathParameters(spec.path), ...queryParameters(spec, components)];
  return {
    operationId: name,
    summary: spec.summary,
    tags: [spec.tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(spec.body
      ? { requestBody: { required: true, content: jsonContent(schemaOf(spec.body, "input", components)) } }
      : {}),
    responses: responses(spec, components),
  };
}

function responses(spec: RouteSpec, components: Json): Json {
  const answers: Json = {};
  for (const [status, schema] of Object.entries(spec.responses)) {
    const body = schemaOf(schema, "output", components);
    const isStream = spec.events && status === "200";
    answers[status] = {
      description: DESCRIPTIONS[status] ?? "Answer",
      content: isStream ? { "text/event-stream": { schema: body } } : jsonContent(body),
    };
  }
  answers.default = {
    description: "What went wrong, and what to do about it",
    content: jsonContent(schemaOf(errorBodySchema, "output", components)),
  };
  return answers;
}

const DESCRIPTIONS: Record<string, string> = {
  200: "The answer",
  201: "Kept",
  202: "Accepted: the work is under way or waits its turn",
  400: "The request is not of the form asked for",
  404: "There is no such thing",
  409: "The same work is already under way",
  503: "A part this needs is not available",
};

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(spec: RouteSpec, components: Json): Json[] {
  if (!spec.query) return [];
  const schema = schemaOf(spec.query, "input", components) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: "query",
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}

function jsonContent(schema: Json): Json {
  return { "application/json": { schema } };
}

/** A schema as OpenAPI wants it: definitions moved to the components, references rewritten. */
function schemaOf(schema: z.ZodType, io: "input" | "output", components: Json): Json {
  // Coerced numbers of a query take anything that reads as a number; their output says what is meant.
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const def = zodSchema._zod.def as { type: string; coerce?: boolean };
      if (def.coerce && def.type === "number" && jsonSchema.type === undefined) jsonSchema.type = "number";
    },
  }) as Json & { $defs?: Json };
  for (const [id, definition] of Object.entries($defs ?? {}))
    components[id] ??= withComponentRefs(definition);
  return withComponentRefs(own) as Json;
}

function withComponentRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withComponentRefs);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "id" || typeof (value as Json).id !== "string")
      .map(([key, inner]) =>
        key === "$ref" && typeof inner === "string"
          ? [key, inner.replace(/^#\/\$defs\//, "#/components/schemas/")]
          : [key, withComponentRefs(inner)],
      ),
  );
}
