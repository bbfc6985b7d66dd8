/**
 * Sigma's programs with every corner of every shape in their data. As they come they keep one shape
 * and have it drawn once per node or link ("instanced"), which a graphics card does in one go; where
 * there is none the processor begins anew for each: 50,000 nodes took one to two seconds a frame,
 * in which the page waited, and take about a tenth of it this way. Data are sent only when they
 * changed.
 */
import type { EdgeProgramType, NodeProgramType, Program } from "sigma/rendering";
import type { StageLink, StageNode } from "./stage-graph.ts";

type N = Partial<StageNode>;
type E = Partial<StageLink>;
type Arguments = ConstructorParameters<NodeProgramType<N, E>>;
type Info = Parameters<Program["bindProgram"]>[0];
type Definition = ReturnType<Program["getDefinition"]>;

/** Sigma's own programs; what they leave to the kind of program is there. */
interface Instanced extends Program<string, N, E> {
  getDefinition(): Definition;
  setUniforms(...params: Parameters<Program["setUniforms"]>): void;
  process(index: number, offset: number, ...data: readonly unknown[]): void;
  processVisibleItem(index: number, at: number, ...data: readonly unknown[]): void;
}

/** The same program, drawing the same picture. */
export function flat<P extends NodeProgramType<N, E> | EdgeProgramType<N, E>>(program: P): P {
  const Base = program as unknown as new (...args: Arguments) => Instanced;
  class Flat extends Base {
    /** Buffers of the graphics card that have the data as they are. */
    private readonly sentTo = new Set<WebGLBuffer>();
    private readonly corners = cornersOf(super.getDefinition()).data;

    override getDefinition(): Definition {
      const { attributes, shape } = cornersOf(super.getDefinition());
      return { ...shape, ATTRIBUTES: [...shape.ATTRIBUTES, ...attributes] };
    }

    override reallocate(capacity: number) {
      super.reallocate(capacity);
      this.sentTo.clear();
    }

    override process(...item: Parameters<Instanced["process"]>) {
      super.process(...item);
      this.sentTo.clear();
    }

    override processVisibleItem(...item: Parameters<Instanced["processVisibleItem"]>) {
      super.processVisibleItem(...item);
      const [, first] = item;
      const { array, corners } = this;
      const size = this.ATTRIBUTES_ITEMS_COUNT;
      const same = size - (corners[0]?.length ?? 0);
      // Number by number: for so few each call that copies several takes longer.
      let at = first;
      for (const corner of corners) {
        for (let item = 0; item < same; item++) array[at + item] = array[first + item] ?? 0;
        for (let item = 0; item < corner.length; item++) array[at + same + item] = corner[item] ?? 0;
        at += size;
      }
    }

    protected override bindProgram(info: Info) {
      const { gl, buffer } = info;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      let offset = 0;
      for (const attribute of this.ATTRIBUTES) offset += this.bindAttribute(attribute, info, offset);
      if (!this.sentTo.has(buffer)) gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
      this.sentTo.add(buffer);
    }
  }
  return Flat as unknown as P;
}

/** What tells one corner of the shape from another, and the definition without it: no longer "instanced". */
function cornersOf(definition: Definition) {
  if (!("CONSTANT_DATA" in definition)) throw new Error("not a program that is drawn once per item");
  const { CONSTANT_ATTRIBUTES: attributes, CONSTANT_DATA: data, ...shape } = definition;
  return { attributes, data, shape };
}
