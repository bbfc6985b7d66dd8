/**
 * What is selected, filtered and how it is shown, as it stands in the address: keys only,
 * never names. The address is the one place that holds it, so reload and link restore it.
 */
import { LAYERS, type Layer } from "../../graph/style/layers.ts";

export interface GraphSearch {
  /** Key of the selected node. */
  readonly node?: string;
  /** Id of the selected link; only one of node and link is set. */
  readonly link?: string;
  /** Layers of links that are switched off, `contact,sighting`. */
  readonly off?: string;
  /** The table instead of the picture. */
  readonly table?: true;
}

/** Reads an address; what it does not know is dropped. */
export function parseGraphSearch(search: Readonly<Record<string, unknown>>): GraphSearch {
  const off = formatLayers(parseLayers(typeof search.off === "string" ? search.off : undefined));
  const node = textOf(search.node);
  const link = node === undefined ? textOf(search.link) : undefined;
  return {
    ...(node === undefined ? {} : { node }),
    ...(link === undefined ? {} : { link }),
    ...(off === undefined ? {} : { off }),
    ...(search.table === true || search.table === "true" ? { table: true as const } : {}),
  };
}

export function selectNode(search: GraphSearch, node: string | null): GraphSearch {
  const { node: _node, link: _link, ...rest } = search;
  return node === null ? rest : { ...rest, node };
}

export function selectLink(search: GraphSearch, link: string): GraphSearch {
  const { node: _node, link: _link, ...rest } = search;
  return { ...rest, link };
}

export function toggleLayer(search: GraphSearch, layer: Layer): GraphSearch {
  const off = new Set(parseLayers(search.off));
  if (!off.delete(layer)) off.add(layer);
  const { off: _off, ...rest } = search;
  const text = formatLayers([...off]);
  return text === undefined ? rest : { ...rest, off: text };
}

export function showTable(search: GraphSearch, table: boolean): GraphSearch {
  const { table: _table, ...rest } = search;
  return table ? { ...rest, table: true } : rest;
}

export function parseLayers(text: string | undefined): Layer[] {
  const named = new Set(text?.split(","));
  return LAYERS.filter((layer) => named.has(layer));
}

function formatLayers(layers: readonly Layer[]): string | undefined {
  const ordered = LAYERS.filter((layer) => layers.includes(layer));
  return ordered.length === 0 ? undefined : ordered.join(",");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= 300 ? value : undefined;
}
