/**
 * What a route is. A route is declared once, here in contracts; Express mounting, the web
 * client and OpenAPI derive from the declaration.
 */
import { z } from "zod";
import { bilingualSchema } from "./result.ts";

/** What is deleted can be brought back, so that deleting is a POST like every other change. */
export type Method = "GET" | "POST";

/** Body of every answer that is not a success. */
export const errorBodySchema = z
  .object({
    code: z.string(),
    message: bilingualSchema,
    remedy: bilingualSchema.optional(),
    where: z
      .object({ file: z.string().optional(), row: z.number().optional(), column: z.string().optional() })
      .optional(),
    expected: z.string().optional(),
    came: z.string().optional(),
  })
  .meta({ id: "Error" });
export type ErrorBody = z.output<typeof errorBodySchema>;

export interface RouteSpec {
  readonly method: Method;
  /** Path below `/api`, with `:name` for parameters. Never holds names of people. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Every status the route may answer with, and its body. */
  readonly responses: Readonly<Record<number, z.ZodType>>;
  /** Answers as server-sent events, each `data:` line one JSON value of the 200 schema. */
  readonly events?: true;
}

/** Checks a declaration and keeps its literal types. */
export function route<const R extends RouteSpec>(spec: R): R {
  return spec;
}

type ParamNames<P extends string> = P extends `${string}:${infer N}/${infer Rest}`
  ? N | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer N}`
    ? N
    : never;

export type ParamsOf<R extends RouteSpec> = { [N in ParamNames<R["path"]>]: string };
export type QueryOf<R extends RouteSpec> = R["query"] extends z.ZodType ? z.output<R["query"]> : undefined;
export type QueryInputOf<R extends RouteSpec> = R["query"] extends z.ZodType
  ? z.input<R["query"]>
  : undefined;
export type BodyOf<R extends RouteSpec> = R["body"] extends z.ZodType ? z.output<R["body"]> : undefined;
export type BodyInputOf<R extends RouteSpec> = R["body"] extends z.ZodType ? z.input<R["body"]> : undefined;

type SuccessStatus<R extends RouteSpec> = Extract<keyof R["responses"], 200 | 201 | 202>;
/** Body of the route's success answer. */
export type AnswerOf<R extends RouteSpec> = R["responses"][SuccessStatus<R>] extends z.ZodType
  ? z.output<R["responses"][SuccessStatus<R>]>
  : never;
