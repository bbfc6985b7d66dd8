/**
 * `/api/openapi.json` and `/api/docs`: the API as a document and as a page to browse. The
 * page is Swagger UI from node_modules; nothing it needs comes from another machine.
 */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import express, { Router } from "express";
import { openApiDocument } from "../contracts/openapi.ts";

const SWAGGER_DIR = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>triplezero API</title>
    <link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
    <link rel="icon" href="/api/docs/assets/favicon-32x32.png">
  </head>
  <body>
    <main id="docs"></main>
    <script src="/api/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({
  url: "/api/openapi.json",
  domNode: document.getElementById("docs"),
  deepLinking: true,
  validatorUrl: null,
  tryItOutEnabled: true,
});
`;

export function serveApiDocs(version: string): Router {
  const router = Router();
  const document = openApiDocument(version);
  router.use((_request, response, next) => {
    response.locals.route = "(docs)";
    response.set("Cache-Control", "no-cache");
    next();
  });
  router.get("/openapi.json", (_request, response) => {
    response.json(document);
  });
  router.get("/docs", (_request, response) => {
    response.type("html").send(PAGE);
  });
  router.get("/docs/start.js", (_request, response) => {
    response.type("js").send(START);
  });
  router.use("/docs/assets", express.static(SWAGGER_DIR, { index: false, redirect: false }));
  return router;
}
