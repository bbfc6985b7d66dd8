/**
 * Sigma's programs with every corner of every shape in their data. As they come they keep one shape
 * and have it drawn once per node or link ("instanced"), which a graphics card does in one go; where
 * there is none the processor begins anew for each: 50,000 nodes took one to two seconds a frame,
 * in which the page waited, and take about a tenth of it this way. Data are sent only when they
 * changed.
 *
 * What is pointed at Sigma finds by a second drawing in colours that stand for nodes and links, as
 * often as it draws. Here that one is drawn once something is pointed at, and its programs are made
 * then: half of the work of each picture is left out where nobody points.
 */
import Sigma from "sigma";
import type { EdgeProgramType, NodeProgramType, Program } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { StageLink, StageNode } from "./stage-graph.ts";

type N = Partial<StageNode>;
type E = Partial<StageLink>;
type Arguments = ConstructorParameters<NodeProgramType<N, E>>;
type Info = Parameters<Program["bindProgram"]>[0];
type Definition = ReturnType<Program["getDefinition"]>;

/** As Sigma marks the shaders of that drawing. */
const TO_POINT_AT = "#define PICKING_MODE\n";

interface ToPointAt {
  /** Whose second drawing may be due. */
  readonly programs: Set<{ drawToPointAt(): void }>;
  /** Layers whose last such drawing is to be thrown away first. */
  readonly outdated: Set<string>;
}

const ofStages = new WeakMap<object, ToPointAt>();

function toPointAt(stage: object): ToPointAt {
  const kept = ofStages.get(stage) ?? { programs: new Set(), outdated: new Set() };
  ofStages.set(stage, kept);
  return kept;
}

/** Methods of Sigma that its types keep to itself. */
interface Finding {
  resetWebGLTexture(layer: string): Finding;
  getNodeAtPosition(...position: unknown[]): string | null;
  getEdgeAtPoint(...position: unknown[]): string | null;
}

const sigma = Sigma.prototype as unknown as Finding;
const { resetWebGLTexture } = sigma;

sigma.resetWebGLTexture = function (layer) {
  toPointAt(this).outdated.add(layer);
  return this;
};

for (const name of ["getNodeAtPosition", "getEdgeAtPoint"] as const) {
  const find = sigma[name];
  sigma[name] = function (this: Finding, ...position) {
    const { programs, outdated } = toPointAt(this);
    for (const layer of outdated) resetWebGLTexture.call(this, layer);
    outdated.clear();
    for (const program of programs) program.drawToPointAt();
    return find.apply(this, position);
  };
}

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

    /** What the second drawing is made with; null where it was not asked for yet. */
    private second: Info | null = null;
    /** How the picture is drawn of which there is no second drawing yet. */
    private due: RenderParams | null = null;

    constructor(
      gl: Arguments[0],
      private readonly picking: Arguments[1],
      stage: Arguments[2],
    ) {
      super(gl, null, stage);
      if (picking !== null) toPointAt(stage).programs.add(this);
    }

    override render(params: RenderParams) {
      super.render(params);
      this.due = this.picking === null || this.hasNothingToRender() ? null : params;
    }

    drawToPointAt() {
      if (this.due === null) return;
      const { width, height, pixelRatio, downSizingRatio } = this.due;
      const ratio = pixelRatio / downSizingRatio;
      this.second ??= this.secondProgram();
      this.second.gl.viewport(0, 0, width * ratio, height * ratio);
      this.bindProgram(this.second);
      this.renderProgram({ ...this.due, pixelRatio: ratio }, this.second);
      this.unbindProgram(this.second);
      this.due = null;
    }

    private secondProgram(): Info {
      const { VERTEX_SHADER_SOURCE: corners, FRAGMENT_SHADER_SOURCE: inside } = this;
      const { gl } = this.normalProgram;
      return this.getProgramInfo("pick", gl, TO_POINT_AT + corners, TO_POINT_AT + inside, this.picking);
    }

    override kill() {
      toPointAt(this.renderer).programs.delete(this);
      this.due = null;
      this.pickProgram = this.second;
      super.kill();
    }

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
