/**
 * The stage's node programs without what a large graph cannot afford: no second drawing by which
 * Sigma finds what is pointed at (places are kept instead), and no glyphs where they are smaller
 * than could be told apart.
 */
import { createNodeCompoundProgram, type NodeProgramType } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import type { StageLink, StageNode } from "../stage-graph.ts";
import type { Place } from "./bake-links.ts";

type N = Partial<StageNode>;
type E = Partial<StageLink>;
type Program = NodeProgramType<N, E>;
type Arguments = ConstructorParameters<Program>;

/** Where nodes are, as Sigma's framed graph has it. */
export class NodePlaces {
  /** Three numbers a node: x, y, radius; a radius of 0 = not seen. */
  columns = new Float32Array();
  /** Sigma's number of each node. */
  numbers = new Uint32Array();

  reallocate(capacity: number): void {
    if (capacity === this.numbers.length) return;
    this.columns = new Float32Array(3 * capacity);
    this.numbers = new Uint32Array(capacity);
  }

  set(offset: number, number: number, { x, y, size, hidden }: NodeDisplayData): void {
    const { columns } = this;
    const at = 3 * offset;
    columns[at] = x;
    columns[at + 1] = y;
    columns[at + 2] = hidden ? 0 : size;
    this.numbers[offset] = number;
  }

  /** Of those that are seen. */
  byKey(keyOf: (number: number) => string | null): ReadonlyMap<string, Place> {
    const { columns, numbers } = this;
    const places = new Map<string, Place>();
    for (let offset = 0; offset < numbers.length; offset++) {
      const key = keyOf(numbers[offset] ?? 0);
      const at = 3 * offset;
      const { [at]: x = 0, [at + 1]: y = 0, [at + 2]: size = 0 } = columns;
      if (key !== null && size > 0) places.set(key, { x, y, size });
    }
    return places;
  }
}

/** @param glyphs the program for what is left out where nodes are small */
export function lightNodes(discs: Program, glyphs: Program, places: NodePlaces): Program {
  return class extends createNodeCompoundProgram<N, E>([light(discs, 0), light(glyphs, GLYPH_FROM)]) {
    private readonly places: NodePlaces | null;

    constructor(gl: Arguments[0], picking: Arguments[1], stage: Arguments[2]) {
      super(gl, picking, stage);
      // Sigma makes another of each program for the nodes that it highlights, and that has no picking.
      this.places = picking === null ? null : places;
    }

    override reallocate(capacity: number) {
      super.reallocate(capacity);
      this.places?.reallocate(capacity);
    }

    override process(number: number, offset: number, node: NodeDisplayData) {
      super.process(number, offset, node);
      this.places?.set(offset, number, node);
    }
  };
}

/** Radius of a thing, the smallest of the nodes, from which on its glyph can be told, in CSS pixels. */
const GLYPH_FROM = 5;
/** Its radius before zoom. */
export const SMALLEST_NODE = 9;

/** @param leastRadius nothing is drawn where the smallest nodes are smaller, in CSS pixels */
function light(program: Program, leastRadius: number): Program {
  return class extends program {
    constructor(gl: Arguments[0], _picking: Arguments[1], stage: Arguments[2]) {
      super(gl, null, stage);
    }

    override render(params: RenderParams) {
      if (SMALLEST_NODE / params.sizeRatio >= leastRadius) super.render(params);
    }
  };
}
