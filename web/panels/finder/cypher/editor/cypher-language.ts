/**
 * Cypher as the editor colours it. Words (clauses, functions) come from CodeMirror's own mode; what that
 * mode does not know stands here: labels and types, parameters, numbers, escapes in texts, comments over lines.
 */
import { StreamLanguage, type StreamParser } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { tags } from "@lezer/highlight";

interface State {
  readonly words: unknown;
  isInComment: boolean;
}

const words = cypher as StreamParser<unknown>;

/** Tried in order; the first that fits names the token. */
const TOKENS: readonly (readonly [RegExp, string])[] = [
  [/^\/\/.*/, "comment"],
  [/^'(?:\\.|[^'\\])*'?/, "string"],
  [/^"(?:\\.|[^"\\])*"?/, "string"],
  [/^\$(?:\w+|`[^`]*`)/, "parameter"],
  // With a capital, as kinds are written; what follows a colon in a map is mostly not.
  [/^[:|&!]\s*(?:[A-Z]\w*|`[^`]*`)/, "typeName"],
  [/^`[^`]*`?/, "variableName"],
  [/^(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/, "number"],
  [/^[A-Za-z_]\w*(?=\s*:)/, "variableName"],
  // Also where it reads like a clause.
  [/^\.\s*[A-Za-z_]\w*/, "propertyName"],
];

export const cypherLanguage = StreamLanguage.define<State>({
  name: "cypher",
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
  tokenTable: { parameter: tags.special(tags.variableName) },
  startState: (unit) => ({ words: words.startState?.(unit), isInComment: false }),
  token(stream, state) {
    if (state.isInComment || stream.match("/*")) {
      state.isInComment = !stream.match(/^.*?\*\//);
      if (state.isInComment) stream.skipToEnd();
      return "comment";
    }
    for (const [pattern, name] of TOKENS) if (stream.match(pattern)) return name;
    return words.token(stream, state.words);
  },
  copyState: ({ words: inner, isInComment }) => ({ words: { ...(inner as object) }, isInComment }),
  indent: (state, textAfter, context) => words.indent?.(state.words, textAfter, context) ?? null,
});
