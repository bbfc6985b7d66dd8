/**
 * A field for Cypher: colours, brackets, completion by our graph's own kinds and properties, and the place
 * of an error. Ctrl+Enter runs. Tab leaves the field as it leaves any other; a completion is taken by Enter.
 */
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, tooltips } from "@codemirror/view";
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { readNonce } from "../../../../ui/nonce.ts";
import classes from "../cypher.module.css";
import { appearance } from "./appearance.ts";
import { completions } from "./completion.ts";
import { cypherLanguage } from "./cypher-language.ts";

/** Counted from 1, as the server counts. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface Fault extends TextPlace {
  readonly message: string;
}

interface CypherEditorProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** Names of declared parameters. */
  readonly params: readonly string[];
  /** Marked until the text is changed. */
  readonly fault: Fault | null;
}

export function CypherEditor(props: CypherEditorProps) {
  const { t, i18n } = useTranslation();
  const { value, fault } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  // Its listeners live longer than one rendering.
  const latest = useRef(props);
  latest.current = props;
  const hint = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for another language only; its text follows below
  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          EditorView.cspNonce.of(readNonce()),
          Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => runNow(latest.current) }])),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          history(),
          lineNumbers(),
          drawSelection(),
          bracketMatching(),
          EditorView.lineWrapping,
          cypherLanguage,
          appearance,
          autocompletion({
            icons: false,
            override: [
              completions({
                kind: (kind) => t(`kind.${kind}`),
                link: (kind) => t(`link.${kind}`),
                params: () => latest.current.params,
              }),
            ],
          }),
          // The search box cuts off what stands over its edge.
          tooltips({ parent: document.body }),
          EditorView.contentAttributes.of({
            "aria-label": t("cypher.text"),
            "aria-describedby": hint,
            spellcheck: "false",
          }),
          EditorState.phrases.of({ Completions: t("cypher.completions"), Diagnostics: t("cypher.fault") }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) latest.current.onChange(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [i18n.language]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const from = fault ? offsetOf(editor.state, fault) : 0;
    const marks = fault
      ? [{ ...wordAt(editor.state, from), severity: "error" as const, message: fault.message }]
      : [];
    editor.dispatch(setDiagnostics(editor.state, marks));
    // To where it has to be mended.
    if (fault) editor.dispatch({ selection: { anchor: from }, scrollIntoView: true });
  }, [fault]);

  return (
    <div>
      <div ref={host} className={classes.editor} />
      <p id={hint} className={classes.hint}>
        {t("cypher.textHint")}
      </p>
    </div>
  );
}

function runNow({ onRun }: CypherEditorProps): boolean {
  onRun();
  return true;
}

function offsetOf({ doc }: EditorState, { line, column }: TextPlace): number {
  const { from, length } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return from + Math.min(Math.max(column - 1, 0), length);
}

/** From there to the end of the word, so that there is something to be marked. */
function wordAt({ doc }: EditorState, at: number): { readonly from: number; readonly to: number } {
  const { to, text, from: start } = doc.lineAt(at);
  const word = /^\w+|^\S/.exec(text.slice(at - start))?.[0] ?? "";
  if (word !== "") return { from: at, to: at + word.length };
  return at > start ? { from: at - 1, to: at } : { from: at, to };
}
