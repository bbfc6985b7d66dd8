/** Colours and measures of the editor; the colours are variables of the page, so that both themes have theirs. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword], color: "var(--tz-code-keyword)", fontWeight: "600" },
  {
    tag: [tags.standard(tags.variableName), tags.definition(tags.variableName)],
    color: "var(--tz-code-word)",
  },
  { tag: tags.typeName, color: "var(--tz-code-type)", fontWeight: "600" },
  { tag: [tags.string, tags.number], color: "var(--tz-code-value)" },
  { tag: tags.special(tags.variableName), color: "var(--tz-code-parameter)", fontStyle: "italic" },
  { tag: tags.propertyName, color: "var(--tz-code-word)" },
  { tag: tags.comment, color: "var(--tz-quiet)", fontStyle: "italic" },
]);

const measures = EditorView.theme({
  "&": {
    color: "var(--mantine-color-text)",
    backgroundColor: "var(--tz-page)",
    border: "1px solid var(--tz-line)",
    borderRadius: "var(--mantine-radius-sm)",
    fontSize: "13px",
  },
  "&.cm-focused": { outline: "2px solid var(--mantine-primary-color-filled)", outlineOffset: "1px" },
  ".cm-scroller": {
    // The shipped font last: it has the Chinese, and is not of one width.
    fontFamily: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace, "Noto Sans SC Variable"',
    lineHeight: "1.55",
    minHeight: "130px",
    maxHeight: "280px",
  },
  ".cm-content": { caretColor: "var(--mantine-color-text)" },
  ".cm-cursor": { borderLeftColor: "var(--mantine-color-text)" },
  ".cm-gutters": {
    color: "var(--tz-quiet)",
    backgroundColor: "transparent",
    border: "none",
    borderRight: "1px solid var(--tz-line)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--mantine-primary-color-filled)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    outline: "1px dashed var(--tz-code-fault)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--tz-code-selection)",
  },
  // The list of completions stands in the page, over the search box that holds the editor.
  ".cm-tooltip": {
    zIndex: "400",
    color: "var(--mantine-color-text)",
    backgroundColor: "var(--tz-surface)",
    border: "1px solid var(--tz-line)",
    borderRadius: "var(--mantine-radius-sm)",
    boxShadow: "var(--mantine-shadow-md)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--mantine-font-family-monospace)",
    fontSize: "13px",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "#fff",
    backgroundColor: "var(--tz-code-chosen)",
  },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "1" },
  ".cm-completionMatchedText": { textDecoration: "underline" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--tz-code-fault)" },
});

export const appearance: Extension = [measures, syntaxHighlighting(colours)];
