/** Selection and filters for components: read from the address, written to it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { Layer } from "../../graph/style/layers.ts";
import {
  type GraphSearch,
  parseLayers,
  selectLink,
  selectNode,
  showTable,
  toggleLayer,
} from "./producers.ts";

export interface GraphSelection {
  readonly node: string | null;
  readonly link: string | null;
  readonly off: ReadonlySet<Layer>;
  readonly isTable: boolean;
  readonly selectNode: (key: string | null) => void;
  readonly selectLink: (id: string) => void;
  readonly toggleLayer: (layer: Layer) => void;
  readonly showTable: (table: boolean) => void;
}

export function useGraphSelection(): GraphSelection {
  const search: GraphSearch = useSearch({ strict: false });
  const navigate = useNavigate();
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
  const off = useMemo(() => new Set(parseLayers(search.off)), [search.off]);
  const actions = useMemo(
    () => ({
      selectNode: (key: string | null) => change((previous) => selectNode(previous, key)),
      selectLink: (id: string) => change((previous) => selectLink(previous, id)),
      toggleLayer: (layer: Layer) => change((previous) => toggleLayer(previous, layer)),
      showTable: (table: boolean) => change((previous) => showTable(previous, table)),
    }),
    [change],
  );
  return {
    node: search.node ?? null,
    link: search.link ?? null,
    off,
    isTable: search.table === true,
    ...actions,
  };
}
