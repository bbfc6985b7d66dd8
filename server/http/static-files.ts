/**
 * The built web application: files with a hash in their name are kept by the browser for a
 * year, the page itself is asked for anew each time. Any address that is not a file answers
 * with the page, so that a deep link opens where it points.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type Response, Router } from "express";
import { HttpError, unknownAddress } from "./errors.ts";
import { nonceOf } from "./headers.ts";

export function serveWebApplication(webDir: string): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.locals.route = "(web)";
    next();
  });
  router.use(
    express.static(webDir, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        const hashed = /-[\w-]{8,}\.\w+$/.test(path);
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
  router.get("/{*path}", (request, response) => {
    // A missing script must not come back as a page.
    if (/\.\w+$/.test(request.path) || !request.accepts("html")) throw unknownAddress();
    sendPage(webDir, response);
  });
  return router;
}

function sendPage(webDir: string, response: Response): void {
  let page: string;
  try {
    page = readFileSync(join(webDir, "index.html"), "utf8");
  } catch {
    throw new HttpError(
      503,
      "web-not-built",
      { zh: "网页界面尚未构建。", en: "The web application has not been built." },
      { zh: "请运行 npm run build，或直接用 npm start。", en: "Run npm run build, or simply npm start." },
    );
  }
  // The build uses relative addresses; a deep link needs them to start at the root.
  const head = `<base href="/"><meta property="csp-nonce" nonce="${nonceOf(response)}">`;
  response
    .set("Cache-Control", "no-cache")
    .type("html")
    .send(page.replace(/<head>/i, (tag) => `${tag}${head}`));
}
