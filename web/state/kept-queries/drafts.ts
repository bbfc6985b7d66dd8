/**
 * Queries being written, by the id of the kept one that is changed, or `NEW_QUERY`. In memory only: a
 * statement may hold names and numbers. They outlive the tab that shows them, so that looking something
 * up meanwhile loses nothing.
 */
import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { KeptQuery, QueryContent } from "../../../server/domain/saved-query.ts";

export const NEW_QUERY = "new";

const EMPTY: QueryContent = {
  name: "",
  why: "",
  params: [],
  cypher: "MATCH (p:Person)-[r:USES]->(f:Phone)\nRETURN p, r, f\nLIMIT 25",
};

/** A draft knows the version that it began with: what others keep meanwhile is not overwritten. */
export interface Draft extends QueryContent {
  readonly version: number;
}

const draftStore = createStore<Readonly<Record<string, Draft>>>(() => ({}));

export interface DraftInHand {
  readonly draft: Draft;
  readonly isChanged: boolean;
  readonly change: (part: Partial<QueryContent>) => void;
  /** Back to what is kept. */
  readonly discard: () => void;
}

export function useDraft(kept: KeptQuery | null): DraftInHand {
  const id = kept?.id ?? NEW_QUERY;
  const written = useStore(draftStore, (drafts) => drafts[id]);
  const isChanged = written !== undefined && !isSame(written, kept ?? EMPTY);
  // As it is kept: from now on it follows what others keep.
  useEffect(() => {
    if (written !== undefined && kept !== null && !isChanged) setDraft(id, null);
  }, [id, written, kept, isChanged]);
  return {
    draft: written ?? beginning(kept),
    isChanged,
    change: (part) => setDraft(id, { ...(currentDraft(id) ?? beginning(kept)), ...part }),
    discard: () => setDraft(id, null),
  };
}

export function currentDraft(id: string): Draft | null {
  return draftStore.getState()[id] ?? null;
}

export function setDraft(id: string, draft: Draft | null): void {
  const { [id]: _, ...others } = draftStore.getState();
  draftStore.setState(draft ? { ...others, [id]: draft } : others, true);
}

/** What of a query is written by people, a parameter only where its text uses it. */
export function contentOf({ name, why, params, cypher }: QueryContent): QueryContent {
  return { name, why, params: usedParams(cypher, params), cypher };
}

/** Parameters as the text uses them; what was declared of one is kept while it is not used. */
export function usedParams(cypher: string, declared: QueryContent["params"]): QueryContent["params"] {
  const code = cypher.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, " ");
  const names = new Set([...code.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name));
  return [...names].map((name) => declared.find((param) => param.name === name) ?? { name, type: "string" });
}

function beginning(kept: KeptQuery | null): Draft {
  return { ...contentOf(kept ?? EMPTY), version: kept?.version ?? 0 };
}

function isSame(one: QueryContent, other: QueryContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}
