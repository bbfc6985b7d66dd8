/**
 * Keeps foreign web pages away from a service that listens on this machine: the Host header
 * must be one of ours (DNS rebinding), a POST must come from our own pages or from no page at
 * all, and must be JSON (which a foreign form cannot send).
 */
import type { RequestHandler } from "express";
import { HttpError } from "./errors.ts";

/** @param allowedHosts names and addresses that this service answers to, without port, besides the loopback names */
export function guardOrigin(allowedHosts: readonly string[]): RequestHandler {
  const allowed = new Set([
    "localhost",
    "127.0.0.1",
    "[::1]",
    ...allowedHosts.map((host) => hostInUrl(host.toLowerCase())),
  ]);
  return (request, _response, next) => {
    const host = request.headers.host?.toLowerCase() ?? "";
    if (!allowed.has(host.replace(/:\d+$/, ""))) throw foreignHost();
    if (request.method !== "GET" && request.method !== "HEAD") {
      const { origin } = request.headers;
      if (origin !== undefined && !isOwnOrigin(origin, host)) throw foreignOrigin();
      const hasBody =
        request.headers["content-length"] !== "0" && request.headers["content-type"] !== undefined;
      if (hasBody && !request.is("application/json")) throw notJson();
    }
    next();
  };
}

/** `fd00::5` → `[fd00::5]`, as it stands in an address and in the Host header; other hosts as they are. */
export function hostInUrl(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

function isOwnOrigin(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}

function foreignHost(): HttpError {
  return new HttpError(
    403,
    "foreign-host",
    { zh: "此服务不接受以这个主机名发来的请求。", en: "This service does not answer to that host name." },
    {
      zh: "请用启动时显示的地址；其他主机名须在 TRIPLEZERO_ALLOWED_HOSTS 中列出。",
      en: "Use the address shown at start; other host names must be listed in TRIPLEZERO_ALLOWED_HOSTS.",
    },
  );
}

function foreignOrigin(): HttpError {
  return new HttpError(403, "foreign-origin", {
    zh: "不接受其他网页发来的请求。",
    en: "Requests from other web pages are refused.",
  });
}

function notJson(): HttpError {
  return new HttpError(415, "not-json", {
    zh: "请求体须为 application/json。",
    en: "The request body must be application/json.",
  });
}
