/** Who led and which family a person belonged to, as coded by those who published the case. */
import { readPublished } from "./folder.ts";

const LEADING = new Set(["boss", "underboss", "executive"]);
const MISSING = new Set(["", "-77"]);

export function montagnaTruth(folder: string): {
  readonly leaders: ReadonlySet<string>;
  readonly familyOf: ReadonlyMap<string, string>;
} {
  const nodes = readPublished(folder, "nodes_r2ergm.csv");
  return {
    leaders: new Set(nodes.filter(({ title }) => LEADING.has(title ?? "")).map(({ node }) => node!)),
    familyOf: new Map(
      nodes
        .filter(({ familia }) => !MISSING.has(familia ?? ""))
        .map(({ node, familia }) => [node!, familia!]),
    ),
  };
}
