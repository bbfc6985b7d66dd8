/**
 * What is taken from a parsed file: labels, classes and layers where they are named as here,
 * direction, records and places. Nodes get keys of their own, since ids of other programs may
 * be names, and keys stand in addresses.
 */
import type Graph from "graphology";
import { IMPORTED_PREFIX, type ImportedGraph } from "../../../../server/domain/saved-view.ts";
import { NODE_CLASSES } from "../../style/classes.ts";
import { LAYERS } from "../../style/layers.ts";

export interface ImportedDrawing {
  readonly imported: ImportedGraph;
  /** Places by key, of the nodes that have one. */
  readonly positions: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** What of the file was not taken. */
  readonly notTaken: {
    /** Names of attributes. */
    readonly attributes: readonly string[];
    /** Labels that were cut to LONGEST_LABEL characters. */
    readonly cutLabels: number;
  };
}

export const LONGEST_LABEL = 500;

const TAKEN = new Set([
  ...["label", "name", "class", "kind", "layer", "records", "weight", "is_directed"],
  ...[
    "x",
    "y",
    "size",
    "color",
    "class_name",
    "link_kind",
    "membership",
    "first_at",
    "last_at",
    "amount_cny",
  ],
]);

export function toImported(format: ImportedGraph["format"], graph: Graph): ImportedDrawing {
  const attributes = new Set<string>();
  let cutLabels = 0;
  const labelOf = (values: Values, otherwise: string) => {
    const label = textOf(values.label) ?? textOf(values.name) ?? otherwise;
    if (label.length > LONGEST_LABEL) cutLabels++;
    return label.slice(0, LONGEST_LABEL);
  };
  const note = (values: Values) => {
    for (const name of Object.keys(values)) if (!TAKEN.has(name)) attributes.add(name);
  };
  const keys = new Map(
    graph.mapNodes((id, _) => id).map((id, index) => [id, `${IMPORTED_PREFIX}${index + 1}`]),
  );
  const positions: Record<string, readonly [number, number]> = {};
  const nodes = graph.mapNodes((id, values: Values) => {
    note(values);
    const key = keys.get(id) ?? id;
    const [x, y] = [numberOf(values.x), numberOf(values.y)];
    if (x !== null && y !== null) positions[key] = [x, y];
    const node_class = named(NODE_CLASSES, values.class) ?? named(NODE_CLASSES, values.kind);
    return { key, label: labelOf(values, id), node_class };
  });
  const links = graph
    .mapEdges((id, values: Values, source, target) => ({
      values,
      source,
      target,
      isDirected: graph.isDirected(id),
    }))
    .map(({ values, source, target, isDirected }, index) => {
      note(values);
      const layer = named(LAYERS, values.layer);
      return {
        id: `${IMPORTED_PREFIX}link-${index + 1}`,
        from: keys.get(source) ?? source,
        to: keys.get(target) ?? target,
        label: labelOf(values, ""),
        layer,
        directed: isDirected && values.is_directed !== false && values.is_directed !== "false",
        count: Math.max(1, Math.round(numberOf(values.records) ?? numberOf(values.weight) ?? 1)),
      };
    });
  return {
    imported: { format, nodes, links },
    positions,
    notTaken: { attributes: [...attributes].sort(), cutLabels },
  };
}

type Values = Readonly<Record<string, unknown>>;

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function numberOf(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function named<T extends string>(all: readonly T[], value: unknown): T | null {
  return all.find((one) => one === value) ?? null;
}
