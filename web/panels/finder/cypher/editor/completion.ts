/**
 * What the editor offers: kinds of node and link of our graph, their properties, the parameters that are
 * declared, names used in the statement, clauses and functions that read.
 */
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import {
  LINK_KINDS,
  LINKS,
  type LinkKind,
  NODE_KINDS,
  type NodeKind,
} from "../../../../../server/domain/graph-model.ts";
import {
  LINK_PROPERTIES,
  NODE_PROPERTIES,
  PROPERTIES_OF_ALL,
} from "../../../../../server/domain/graph-properties.ts";

const CLAUSES =
  "MATCH|OPTIONAL MATCH|WHERE|RETURN|WITH|UNWIND|ORDER BY|SKIP|LIMIT|UNION|UNION ALL|AS|AND|OR|NOT|XOR|IN|IS NULL|IS NOT NULL|STARTS WITH|ENDS WITH|CONTAINS|DISTINCT|CASE|WHEN|THEN|ELSE|END|ASC|DESC|EXISTS|COUNT|true|false|null";
const FUNCTIONS =
  "count|collect|sum|avg|min|max|size|coalesce|labels|type|keys|nodes|relationships|length|startNode|endNode|head|last|range|split|trim|toString|toInteger|toFloat|toLower|toUpper|substring|replace|abs|round|floor|ceil|datetime|date|duration|shortestPath|allShortestPaths|elementId|properties";

export interface Words {
  /** What a kind of node or link is called in the language of the page. */
  readonly kind: (kind: NodeKind) => string;
  readonly link: (kind: LinkKind) => string;
  /** Names of declared parameters. */
  readonly params: () => readonly string[];
}

export function completions(words: Words): (context: CompletionContext) => CompletionResult | null {
  const labels: Completion[] = NODE_KINDS.map((kind) => ({
    label: kind,
    type: "class",
    // In English most kinds are called by their own name.
    detail: words.kind(kind) === kind ? "" : words.kind(kind),
  }));
  const types: Completion[] = LINK_KINDS.map((kind) => ({
    label: kind,
    type: "interface",
    detail: `${words.link(kind)} · ${LINKS[kind].from.join("/")} → ${LINKS[kind].to.join("/")}`,
  }));
  return (context) => {
    const { text, from } = beforeCursor(context);
    const word = /[\w]*$/.exec(text)?.[0] ?? "";
    const at = from - word.length;
    const before = text.slice(0, text.length - word.length);
    const offer = (options: readonly Completion[]): CompletionResult => ({
      from: at,
      options,
      validFor: /^\w*$/,
    });
    if (isInTextOrComment(before)) return null;
    if (before.endsWith("$")) return offer(words.params().map((label) => ({ label, type: "variable" })));
    // Inside square brackets a colon (or a bar) begins a kind of link, elsewhere a kind of node.
    if (/\[[^\]]*[:|]\s*$/.test(before)) return offer(types);
    if (/\([^()]*:\s*$/.test(before)) return offer([...labels, { label: "Entity", type: "class" }]);
    const owner = /(\w+)\.$/.exec(before)?.[1] ?? ownerOfMap(before);
    if (owner !== undefined) return offer(propertiesOf(owner, context.state.doc.toString()));
    if (word === "" && !context.explicit) return null;
    return offer([...WORDS, ...namesIn(before)]);
  };
}

const WORDS: readonly Completion[] = [
  ...CLAUSES.split("|").map((label) => ({ label, type: "keyword" })),
  ...FUNCTIONS.split("|").map((label) => ({ label, apply: `${label}(`, type: "function" })),
];

function beforeCursor({ state, pos }: CompletionContext): { readonly text: string; readonly from: number } {
  return { text: state.sliceDoc(0, pos), from: pos };
}

function isInTextOrComment(before: string): boolean {
  const rest = before.replace(/\/\*[\s\S]*?\*\/|\/\/.*\n|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "");
  return /\/\/|\/\*|['"]/.test(rest);
}

/** Of `(p:Person {…` what stands before the brace: the name, or the pattern without one. */
function ownerOfMap(before: string): string | undefined {
  return /([([][^()[\]{}]*)\{(?:[^{}]*,)?\s*$/.exec(before)?.[1];
}

/** @param owner a name used in the statement, or the beginning of a pattern */
function propertiesOf(owner: string, statement: string): Completion[] {
  const isName = /^\w+$/.test(owner);
  const patterns = isName
    ? [...statement.matchAll(new RegExp(`[([]\\s*${owner}\\s*:([^()\\[\\]{}]*)`, "g"))].map(
        ([, kinds = ""]) => kinds,
      )
    : [owner];
  const named = patterns.flatMap((pattern) => pattern.match(/\w+/g) ?? []);
  const nodes = NODE_KINDS.filter((kind) => named.includes(kind));
  const links = LINK_KINDS.filter((kind) => named.includes(kind));
  // Of what nothing is known all properties may be meant.
  const isKnown = nodes.length + links.length > 0;
  const owners = new Map<string, string[]>();
  const add = (kind: string, names: readonly string[]) => {
    for (const name of names) owners.set(name, [...(owners.get(name) ?? []), kind]);
  };
  for (const kind of isKnown ? nodes : NODE_KINDS)
    add(kind, [...PROPERTIES_OF_ALL.nodes, ...NODE_PROPERTIES[kind]]);
  for (const kind of isKnown ? links : LINK_KINDS)
    add(kind, [...PROPERTIES_OF_ALL.links, ...LINK_PROPERTIES[kind]]);
  return [...owners].map(([label, kinds]) => ({
    label,
    type: "property",
    detail: kinds.length > 3 ? "" : kinds.join(" "),
  }));
}

/** Names that patterns and `AS` have given so far. */
function namesIn(before: string): Completion[] {
  const found = [...before.matchAll(/[([]\s*([A-Za-z_]\w*)|\bAS\s+([A-Za-z_]\w*)|([A-Za-z_]\w*)\s*=\s*\(/gi)];
  const names = new Set(found.map(([, pattern, alias, path]) => pattern ?? alias ?? path ?? ""));
  return [...names].filter((name) => name !== "").map((label) => ({ label, type: "variable" }));
}
