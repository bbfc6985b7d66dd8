/**
 * Reads a GEXF or GraphML file of another program. Everything is checked before anything is
 * taken; entities and document types are refused, so that a file can neither fetch nor explode.
 */

import type Graph from "graphology";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf/browser";
import { parse as parseGraphml } from "graphology-graphml/browser";
import { IMPORTED_LINKS_MAX, IMPORTED_NODES_MAX } from "../../../../server/domain/saved-view.ts";
import { refusal } from "./refusal.ts";
import { type ImportedDrawing, toImported } from "./to-imported.ts";

export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/** @throws ApiError with a code of refusal.ts */
export async function readGraphFile(file: Blob): Promise<ImportedDrawing> {
  if (file.size > LARGEST_FILE_BYTES) {
    throw refusal("graph-file-too-large", {
      expected: `≤ ${LARGEST_FILE_BYTES / 1024 / 1024} MB`,
      came: `${(file.size / 1024 / 1024).toFixed(1)} MB`,
    });
  }
  const text = decoded(await file.arrayBuffer());
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refusal("graph-file-has-dtd");
  const xml = new DOMParser().parseFromString(text, "application/xml");
  const fault = xml.querySelector("parsererror");
  if (fault) throw refusal("graph-file-not-xml", placeOf(fault.textContent ?? ""));
  const format = xml.documentElement.localName;
  if (format !== "gexf" && format !== "graphml") {
    throw refusal("graph-file-unknown-format", { expected: "<gexf>, <graphml>" });
  }
  checkContent(xml);
  return toImported(format, parsed(format, xml));
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refusal("graph-file-not-utf8", { expected: "UTF-8" });
  }
}

function placeOf(message: string): { where?: { row: number } } {
  const line = /line (\d+)/i.exec(message)?.[1];
  return line === undefined ? {} : { where: { row: Number(line) } };
}

function checkContent(xml: Document): void {
  if (xml.getElementsByTagName("graph").length === 0)
    throw refusal("graph-file-unreadable", { expected: "<graph>" });
  const nodes = [...xml.getElementsByTagName("node")];
  const links = [...xml.getElementsByTagName("edge")];
  if (nodes.length === 0) throw refusal("graph-file-empty");
  if (nodes.length > IMPORTED_NODES_MAX || links.length > IMPORTED_LINKS_MAX) {
    throw refusal("graph-file-too-many", {
      expected: `≤ ${IMPORTED_NODES_MAX} <node>, ≤ ${IMPORTED_LINKS_MAX} <edge>`,
      came: `${nodes.length} <node>, ${links.length} <edge>`,
    });
  }
  const ids = new Set<string>();
  nodes.forEach((node, index) => {
    const id = node.getAttribute("id");
    if (id === null || id === "" || ids.has(id))
      throw refusal("graph-file-bad-node", { where: { column: `<node> ${index + 1}` } });
    ids.add(id);
  });
  links.forEach((link, index) => {
    const isKnown = ["source", "target"].every((end) => ids.has(link.getAttribute(end) ?? ""));
    if (!isKnown) throw refusal("graph-file-bad-link", { where: { column: `<edge> ${index + 1}` } });
    // The parsers know a link by its id; where two share one, they would become one.
    link.setAttribute("id", `e${index + 1}`);
  });
}

function parsed(format: "gexf" | "graphml", xml: Document): Graph {
  try {
    if (format === "gexf") return parseGexf(MultiGraph, xml, { allowUndeclaredAttributes: true });
    keepKnownKeys(xml);
    return parseGraphml(MultiGraph, xml);
  } catch {
    throw refusal("graph-file-unreadable");
  }
}

const KNOWN_TYPES = ["boolean", "int", "long", "float", "double", "string"];

/** yEd and others declare keys of ports and types that the parser does not know; these are read as text. */
function keepKnownKeys(xml: Document): void {
  for (const key of [...xml.getElementsByTagName("key")]) {
    const target = key.getAttribute("for") ?? "all";
    if (!KNOWN_TYPES.includes(key.getAttribute("attr.type") ?? "string"))
      key.setAttribute("attr.type", "string");
    if (target === "all") {
      for (const each of ["node", "edge"]) {
        const copy = key.cloneNode(true) as Element;
        copy.setAttribute("for", each);
        key.parentNode?.insertBefore(copy, key);
      }
    }
    if (target !== "node" && target !== "edge" && target !== "graph") key.remove();
  }
}
