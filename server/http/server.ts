/** The HTTP service: Express with guards, limits, log, API, docs and web application; stops cleanly. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type ErrorRequestHandler, type Express } from "express";
import { rateLimit } from "express-rate-limit";
import type { Logger } from "pino";
import { routes } from "../contracts/routes.ts";
import { serveApiDocs } from "./api-docs.ts";
import { errorAnswer, HttpError, unknownAddress } from "./errors.ts";
import { guardOrigin, hostInUrl } from "./guard.ts";
import type { Handlers } from "./handler.ts";
import { securityHeaders } from "./headers.ts";
import { listenError } from "./listen-error.ts";
import { mountRoutes, sendError } from "./mount.ts";
import { faultOf, logRequests } from "./request-log.ts";
import { serveWebApplication } from "./static-files.ts";

export interface HttpOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Host names this service answers to, besides the loopback names. */
  readonly allowedHosts: readonly string[];
  /** Folder of the built web application. */
  readonly webDir: string;
  readonly version: string;
  /** Hold every answer against its declared schema. */
  readonly checkAnswers: boolean;
  /** Requests a minute from one address; of these a tenth may start work or run a query. */
  readonly requestsPerMinute: number;
}

export interface RunningServer {
  /** `http://127.0.0.1:7333` */
  readonly url: string;
  /** Takes no new connection, ends the open ones, resolves when the port is free. */
  close(): Promise<void>;
}

/** @throws TriplezeroError `port-taken`, `port-not-allowed`, `host-not-here` (unavailable) */
export async function startHttpServer(
  handlers: Handlers,
  options: HttpOptions,
  log: Logger,
): Promise<RunningServer> {
  const server = createServer(createApp(handlers, options, log));
  server.keepAliveTimeout = KEPT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, options)));
    server.listen(options.port, options.host, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${hostInUrl(options.host)}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Event streams never end by themselves.
        server.closeAllConnections();
      }),
  };
}

/**
 * An analysis keeps the service busy for many seconds at a time: a connection that stands idle
 * meanwhile is not to be dropped just as its next request comes in.
 */
const KEPT_MS = 120_000;

/** What starts work or runs a query. */
const DEAR_PATHS = [
  routes.startImport,
  routes.startAnalysis,
  routes.startVerification,
  routes.runQuery,
  routes.runCypher,
].map(({ path }) => `/api${path}`);

function createApp(handlers: Handlers, options: HttpOptions, log: Logger): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(logRequests(log));
  app.use(securityHeaders);
  app.use(guardOrigin(options.allowedHosts));
  app.use("/api", limit(options.requestsPerMinute));
  app.post(DEAR_PATHS, limit(options.requestsPerMinute / 10));
  // A saved view holds the place of every node, an imported drawing its labels too.
  app.use("/api/views", express.json({ limit: "32mb" }));
  app.use(["/api/graph/subgraph", "/api/graph/window-links"], express.json({ limit: "16mb" }));
  app.use("/api", express.json({ limit: "1mb" }));
  app.use("/api", mountRoutes(handlers, { checkAnswers: options.checkAnswers }));
  app.use("/api", serveApiDocs(options.version));
  app.use("/api", () => {
    throw unknownAddress();
  });
  app.use(serveWebApplication(options.webDir));
  app.use(errorHandler(log));
  return app;
}

function limit(perMinute: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: Math.max(1, Math.floor(perMinute)),
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, response) => sendError(tooManyRequests(), response),
  });
}

function errorHandler(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, _request, response, _next) => {
    if (errorAnswer(thrown).status === 500) log.error(faultOf(thrown), "fault");
    sendError(thrown, response);
  };
}

function tooManyRequests(): HttpError {
  return new HttpError(
    429,
    "too-many-requests",
    { zh: "请求过于频繁。", en: "Too many requests." },
    { zh: "请稍后再试。", en: "Try again in a minute." },
  );
}
