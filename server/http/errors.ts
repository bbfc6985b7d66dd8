/** Errors as HTTP answers: the status of each class, the body, and errors of the HTTP layer itself. */
import type { ZodError } from "zod";
import type { ErrorBody } from "../contracts/route.ts";
import { asTriplezeroError, type Bilingual, type ErrorClass, TriplezeroError } from "../domain/errors.ts";

const STATUS: Record<ErrorClass, number> = {
  "bad-input": 400,
  "not-found": 404,
  conflict: 409,
  unavailable: 503,
  limit: 413,
  internal: 500,
};

/** An error of the HTTP layer with a status of its own (403, 429 …). */
export class HttpError extends TriplezeroError {
  readonly status: number;
  constructor(status: number, code: string, message: Bilingual, remedy?: Bilingual) {
    super({ code, class: "bad-input", message, ...(remedy ? { remedy } : {}) });
    this.status = status;
  }
}

/** Status and body for any thrown value; never holds text of an unforeseen error. */
export function errorAnswer(thrown: unknown): { status: number; body: ErrorBody } {
  const error = fromBodyParser(thrown) ?? asTriplezeroError(thrown);
  return {
    status: error instanceof HttpError ? error.status : STATUS[error.details.class],
    body: errorBody(error),
  };
}

export function errorBody(error: TriplezeroError): ErrorBody {
  const { code, message, remedy, where, expected, came } = error.details;
  return {
    code,
    message,
    ...(remedy ? { remedy } : {}),
    ...(where ? { where } : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(came === undefined ? {} : { came }),
  };
}

/** What zod found wrong with a request: the first place and what is expected there, never the value. */
export function invalidRequest(part: "params" | "query" | "body", error: ZodError): TriplezeroError {
  const first = error.issues[0];
  return new TriplezeroError({
    code: "invalid-request",
    class: "bad-input",
    message: {
      zh: "请求的内容不符合接口的约定。",
      en: "The request is not of the form that the interface asks for.",
    },
    remedy: { zh: "接口的约定见 /api/docs。", en: "The form is described at /api/docs." },
    where: { column: [part, ...(first?.path ?? [])].map(String).join(".") },
    ...(first ? { expected: first.message } : {}),
  });
}

export function unknownAddress(): HttpError {
  return new HttpError(404, "unknown-address", {
    zh: "没有这个地址。",
    en: "There is no such address.",
  });
}

/** express.json() throws errors of its own with a `type`; their text quotes the body, so it is dropped. */
function fromBodyParser(thrown: unknown): HttpError | null {
  if (thrown instanceof URIError) {
    return new HttpError(400, "invalid-address", {
      zh: "地址的编码有误。",
      en: "The address is not encoded properly.",
    });
  }
  if (typeof thrown !== "object" || thrown === null || !("type" in thrown)) return null;
  if (thrown.type === "entity.too.large") {
    return new HttpError(413, "body-too-large", { zh: "请求体过大。", en: "The request body is too large." });
  }
  if (typeof thrown.type === "string" && /^(entity|encoding|charset|request)\./.test(thrown.type)) {
    return new HttpError(400, "invalid-json", {
      zh: "请求体不是合法的 JSON。",
      en: "The request body is not valid JSON.",
    });
  }
  return null;
}
