/** Selection and filters for components: read from the address, written to it. */
import { useLocation, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { isRecordKind } from "../../../server/domain/case-folder.ts";
import type { RecordRef } from "../../../server/domain/findings.ts";
import type { NodeClass } from "../../graph/style/classes.ts";
import type { Layer } from "../../graph/style/layers.ts";
import { noteFilters } from "../graph-view/steps.ts";
import { filtersOf } from "./filters.ts";
import {
  type GraphSearch,
  openRecord,
  parseClasses,
  parseLayers,
  selectLink,
  selectNode,
  showTable,
  toggleClass,
  toggleLayer,
} from "./producers.ts";

export interface SelectionActions {
  readonly selectNode: (key: string | null) => void;
  readonly selectLink: (id: string) => void;
  readonly toggleLayer: (layer: Layer) => void;
  readonly toggleClass: (name: NodeClass) => void;
  readonly showTable: (table: boolean) => void;
  readonly openRecord: (record: RecordRef | null) => void;
  /** Closes the record that lies open and selects a node. */
  readonly leaveRecordFor: (key: string) => void;
}

export interface GraphSelection extends SelectionActions {
  readonly node: string | null;
  readonly link: string | null;
  readonly off: ReadonlySet<Layer>;
  readonly hiddenClasses: ReadonlySet<NodeClass>;
  readonly isTable: boolean;
  readonly record: RecordRef | null;
}

/** For what only acts: a button of many is not drawn anew each time that something is selected. */
export function useSelectionActions(): SelectionActions {
  const navigate = useNavigate();
  const router = useRouter();
  const change = useCallback(
    (produce: (search: GraphSearch) => GraphSearch) => {
      void navigate({
        to: ".",
        search: (previous: GraphSearch) => produce(previous),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  /** Like `change`, and a step that undo takes back. */
  const filter = useCallback(
    (produce: (search: GraphSearch) => GraphSearch) => {
      const before: GraphSearch = router.latestLocation.search;
      noteFilters(filtersOf(before), filtersOf(produce(before)));
      change(produce);
    },
    [router, change],
  );
  return useMemo(
    () => ({
      selectNode: (key: string | null) => change((previous) => selectNode(previous, key)),
      selectLink: (id: string) => change((previous) => selectLink(previous, id)),
      toggleLayer: (layer: Layer) => filter((previous) => toggleLayer(previous, layer)),
      toggleClass: (name: NodeClass) => filter((previous) => toggleClass(previous, name)),
      showTable: (table: boolean) => change((previous) => showTable(previous, table)),
      leaveRecordFor: (key: string) => change((previous) => selectNode(openRecord(previous, null), key)),
      openRecord: (ref: RecordRef | null) =>
        change((previous) => openRecord(previous, ref === null ? null : `${ref.file}:${ref.id}`)),
    }),
    [change, filter],
  );
}

export function useGraphSelection(): GraphSelection {
  const search: GraphSearch = useSearch({ strict: false });
  const actions = useSelectionActions();
  const off = useMemo(() => new Set(parseLayers(search.off)), [search.off]);
  const hiddenClasses = useMemo(() => new Set(parseClasses(search.hide)), [search.hide]);
  const record = useMemo(() => parseRecord(search.record), [search.record]);
  return {
    node: search.node ?? null,
    link: search.link ?? null,
    off,
    hiddenClasses,
    isTable: search.table === true,
    record,
    ...actions,
  };
}

/** Whether a graph stands beside what is shown, so that choosing something selects it there. */
export function useIsGraphPage(): boolean {
  return useLocation({
    // A group's page has parts without a graph, named in the address.
    select: ({ pathname, search }) =>
      /\/(explore|(groups|views)\/[^/]+)\/?$/.test(pathname) && !("tab" in search),
  });
}

function parseRecord(text: string | undefined): RecordRef | null {
  const at = text?.indexOf(":") ?? -1;
  if (text === undefined || at <= 0) return null;
  const file = text.slice(0, at);
  return isRecordKind(file) ? { file, id: text.slice(at + 1) } : null;
}
