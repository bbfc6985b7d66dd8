/** Asks for what is being typed, a moment after the last key. */
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { NodeKind } from "../../../../server/domain/graph-model.ts";
import type { Answer } from "../../../api/client.ts";
import { searchQuery } from "../../../api/queries.ts";
import { parseTyped } from "./prefixes.ts";

const TYPING_MS = 180;
const OF_EACH_KIND = 5;
const OF_ALL_KINDS = 60;
const OF_ONE_KIND = 20;
/** The most that the API answers. */
const MOST = 200;

export type Hit = Answer<"search">["hits"][number];

export interface KindOfHits {
  readonly kind: NodeKind;
  readonly hits: readonly Hit[];
  /** How many there are, shown or not. */
  readonly total: number;
}

export interface Hits {
  /** The kind that a prefix names; null where there is none. */
  readonly kind: NodeKind | null;
  readonly text: string;
  /** Kinds in the order of their best hit. */
  readonly kinds: readonly KindOfHits[];
  readonly shown: number;
  readonly total: number;
  readonly isAsking: boolean;
  readonly isAnswered: boolean;
  readonly error: unknown;
  /** Shows as many as there may be; null where there are no more, or no more can be shown. */
  readonly showMore: (() => void) | null;
}

export function useHits(typed: string): Hits {
  const { kind, text } = parseTyped(typed);
  const [asked] = useDebouncedValue(text, TYPING_MS);
  const [isLong, setLong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins short again
  useEffect(() => setLong(false), [kind, text]);
  const limits =
    kind === null
      ? { limit: OF_ALL_KINDS, per_kind: OF_EACH_KIND }
      : { kinds: [kind], limit: isLong ? MOST : OF_ONE_KIND };
  const query = useQuery(searchQuery({ text: asked, ...limits }));
  const answer = text === "" ? undefined : query.data;
  const shown = answer?.hits.length ?? 0;
  const total = answer?.total ?? 0;
  return {
    kind,
    text,
    kinds: answer ? byKind(answer) : [],
    shown,
    total,
    isAsking: text !== "" && (query.isFetching || asked !== text),
    isAnswered: query.isSuccess,
    error: text === "" ? null : query.error,
    showMore: kind !== null && !isLong && shown < total ? () => setLong(true) : null,
  };
}

function byKind({ hits, totals }: Answer<"search">): KindOfHits[] {
  return [...new Set(hits.map((hit) => hit.kind))].map((kind) => {
    const found = hits.filter((hit) => hit.kind === kind);
    return { kind, hits: found, total: totals[kind] ?? found.length };
  });
}
