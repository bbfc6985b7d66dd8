/**
 * What is selected, filtered and how it is shown, as it stands in the address: keys only,
 * never names. The address is the one place that holds it, so reload and link restore it.
 */
import { NODE_CLASSES, type NodeClass } from "../../graph/style/classes.ts";
import { LAYERS, type Layer } from "../../graph/style/layers.ts";
import { formatLayout, type LayoutSearch, parseLayout } from "./layout-choice.ts";
import { formatMarks, type MarksSearch, parseMarks } from "./marks-search.ts";
import { formatWindow, parseWindow } from "./time-window.ts";

export interface GraphSearch extends LayoutSearch, MarksSearch {
  /** Key of the selected node. */
  readonly node?: string;
  /** Id of the selected link; only one of node and link is set. */
  readonly link?: string;
  /** Layers of links that are switched off, `contact,sighting`. */
  readonly off?: string;
  /** Classes of nodes that are switched off, `courier,Phone`. */
  readonly hide?: string;
  /** The table instead of the picture. */
  readonly table?: true;
  /** The record that lies open, `payments:y88`. */
  readonly record?: string;
  /** The window of time, see time-window.ts. */
  readonly from?: string;
  readonly to?: string;
}

/** Reads an address; what it does not know is dropped. */
export function parseGraphSearch(search: Readonly<Record<string, unknown>>): GraphSearch {
  const off = format(LAYERS, parseLayers(textOf(search.off)));
  const hide = format(NODE_CLASSES, parseClasses(textOf(search.hide)));
  const node = textOf(search.node);
  const link = node === undefined ? textOf(search.link) : undefined;
  const record = textOf(search.record);
  return {
    ...(node === undefined ? {} : { node }),
    ...(link === undefined ? {} : { link }),
    ...(off === undefined ? {} : { off }),
    ...(hide === undefined ? {} : { hide }),
    ...(search.table === true || search.table === "true" ? { table: true as const } : {}),
    ...(record === undefined ? {} : { record }),
    ...formatWindow(parseWindow(search)),
    ...formatLayout(parseLayout(search)),
    ...marksOf(search.sel),
  };
}

function marksOf(value: unknown): MarksSearch {
  const asked = parseMarks(value);
  if (asked === null) return {};
  return asked.keys === null ? { sel: asked.count } : formatMarks(new Set(asked.keys));
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
  const { off: _off, ...rest } = search;
  const off = format(LAYERS, toggled(parseLayers(search.off), layer));
  return off === undefined ? rest : { ...rest, off };
}

export function toggleClass(search: GraphSearch, name: NodeClass): GraphSearch {
  const { hide: _hide, ...rest } = search;
  const hide = format(NODE_CLASSES, toggled(parseClasses(search.hide), name));
  return hide === undefined ? rest : { ...rest, hide };
}

export function showTable(search: GraphSearch, table: boolean): GraphSearch {
  const { table: _table, ...rest } = search;
  return table ? { ...rest, table: true } : rest;
}

export function openRecord(search: GraphSearch, record: string | null): GraphSearch {
  const { record: _record, ...rest } = search;
  return record === null ? rest : { ...rest, record };
}

export function parseLayers(text: string | undefined): Layer[] {
  return named(LAYERS, text);
}

export function parseClasses(text: string | undefined): NodeClass[] {
  return named(NODE_CLASSES, text);
}

function named<T extends string>(all: readonly T[], text: string | undefined): T[] {
  const names = new Set(text?.split(","));
  return all.filter((one) => names.has(one));
}

function toggled<T>(names: readonly T[], name: T): T[] {
  return names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
}

function format<T extends string>(all: readonly T[], names: readonly T[]): string | undefined {
  const ordered = all.filter((one) => names.includes(one));
  return ordered.length === 0 ? undefined : ordered.join(",");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= 300 ? value : undefined;
}
