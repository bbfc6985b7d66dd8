/**
 * Security headers. The content policy allows this origin only; nothing the pages load comes
 * from elsewhere. Style elements need the nonce of their page; style attributes are allowed,
 * since chart tooltips and measured layouts set them. Workers may be blobs (ForceAtlas2).
 */
import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/** The nonce of the page being answered. */
export function nonceOf(response: Response): string {
  response.locals.nonce ??= randomBytes(16).toString("base64");
  return response.locals.nonce as string;
}

export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", "blob:"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Served over plain HTTP on the own machine; TLS is the business of a proxy before it.
  strictTransportSecurity: false,
  referrerPolicy: { policy: "no-referrer" },
  crossOriginEmbedderPolicy: false,
});
