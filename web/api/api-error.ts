/** What went wrong with a call, in both languages, ready to be shown. */
import type { ErrorBody } from "../../server/contracts/route.ts";

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly body: ErrorBody;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  constructor(status: number, body: ErrorBody) {
    super(body.message.en);
    this.status = status;
    this.body = body;
  }
  get isUnreachable(): boolean {
    return this.status === 0;
  }
}

/** No answer at all: the service is stopped or restarting. */
export function unreachable(): ApiError {
  return new ApiError(0, {
    code: "service-unreachable",
    message: { zh: "服务没有应答。", en: "The service does not answer." },
    remedy: {
      zh: "请确认服务仍在运行；恢复后本页会自动继续，已显示的内容不会丢失。",
      en: "Check that the service is running. This page goes on by itself once it is back; nothing shown is lost.",
    },
  });
}

/** An answer that is not of the form that the contract declares. */
export function unreadableAnswer(status: number): ApiError {
  return new ApiError(status, {
    code: "unreadable-answer",
    message: { zh: "服务的应答无法读取。", en: "The answer of the service cannot be read." },
    remedy: { zh: "请刷新页面后重试。", en: "Reload the page and try again." },
  });
}

/** Any thrown value as something that can be shown. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(-1, {
    code: "page-fault",
    message: { zh: "页面内部出错。", en: "Something went wrong inside the page." },
    remedy: {
      zh: "请刷新页面；若再次出现请告知维护者。",
      en: "Reload the page; tell the maintainers if it happens again.",
    },
  });
}
