/**
 * The links of a large graph as a picture that a worker paints. While the camera moves the last
 * picture moves along; the next one follows as fast as the worker is. The main thread never waits.
 */
import type { EdgeProgramType } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Stage } from "../camera.ts";
import { emptyColumns, type LinkColumns, type LinkStyle, setLink } from "../link-columns.ts";
import { type PictureView, viewOf } from "../picture-view.ts";
import type { StageLink, StageNode } from "../stage-graph.ts";
import type { PaintRequest, Picture } from "./paint.worker.ts";
import type { Painted } from "./paint-links.ts";

const LAYER = "links";
/** Mark on the browser's timeline, with the number of links, when a picture of them is shown. */
const PAINTED = "links-painted";

type Program = EdgeProgramType<Partial<StageNode>, Partial<StageLink>>;

/** What Sigma gives a program besides a link's place: the attribute passes through unseen by its type. */
type LinkData = EdgeDisplayData & Partial<Pick<StageLink, "curvature" | "sign">>;

export class LinkPicture {
  readonly shapes = new Set<Shape>();
  private readonly styles: LinkStyle[] = [];
  private readonly styleOf = new Map<string, number>();
  private readonly canvas: HTMLCanvasElement;
  private readonly worker = new Worker(new URL("./paint.worker.ts", import.meta.url), { type: "module" });
  private shown: PictureView | null = null;
  private isPainting = false;
  private hasChanged = false;

  constructor(
    private readonly stage: Stage,
    private readonly onPainted: (painted: Painted) => void,
  ) {
    this.canvas = stage.createCanvas(LAYER, { beforeLayer: "nodes" });
    this.canvas.style.transformOrigin = "0 0";
    this.worker.onmessage = ({ data }: MessageEvent<Picture>) => this.show(data);
    stage.on("afterRender", this.follow);
  }

  /** Edge programs that draw nothing themselves but hand their links over. */
  programs(): Record<StageLink["type"], Program> {
    const shape = (hasArrow: boolean, isCurved: boolean) => shapeClass(this, hasArrow, isCurved);
    return {
      line: shape(false, false),
      arrow: shape(true, false),
      curve: shape(false, true),
      "curve-arrow": shape(true, true),
    };
  }

  end(): void {
    this.stage.off("afterRender", this.follow);
    this.worker.terminate();
    this.stage.killLayer(LAYER);
  }

  changed(): void {
    this.hasChanged = true;
  }

  styleFor({ color: colour, zIndex, sign = null }: LinkData): number {
    const name = `${zIndex} ${colour} ${sign?.layer}`;
    const known = this.styleOf.get(name);
    if (known !== undefined) return known;
    this.styleOf.set(name, this.styles.length);
    return this.styles.push({ colour, zIndex, sign }) - 1;
  }

  private readonly follow = () => {
    const view = viewOf(this.stage);
    this.place(view);
    if (this.isPainting || (!this.hasChanged && isSame(view, this.shown))) return;
    this.isPainting = true;
    const links = { shapes: [...this.shapes].map((shape) => shape.links), styles: this.styles };
    this.worker.postMessage({ view, ...(this.hasChanged ? { links } : {}) } satisfies PaintRequest);
    this.hasChanged = false;
  };

  private show({ view, bitmap, inSight, isDetailed, links }: Picture): void {
    this.isPainting = false;
    this.canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
    this.canvas.style.width = `${view.width / window.devicePixelRatio}px`;
    this.canvas.style.height = `${view.height / window.devicePixelRatio}px`;
    this.shown = view;
    performance.mark(PAINTED, { detail: links });
    this.onPainted({ inSight, isDetailed });
    this.follow();
  }

  /** Moves what is shown to where it belongs under the camera of now. */
  private place(now: PictureView): void {
    if (!this.shown) return;
    const matrix = matrixOf(now).multiply(matrixOf(this.shown).inverse());
    const ratio = window.devicePixelRatio;
    matrix.e /= ratio;
    matrix.f /= ratio;
    this.canvas.style.transform = matrix.toString();
  }
}

export interface Shape {
  readonly links: LinkColumns;
  /** Sigma's number of each link. */
  readonly numbers: Uint32Array;
}

function shapeClass(picture: LinkPicture, hasArrow: boolean, isCurved: boolean): Program {
  return class implements InstanceType<Program>, Shape {
    drawLabel = undefined;
    links = emptyColumns(0, hasArrow);
    numbers = new Uint32Array();

    constructor() {
      picture.shapes.add(this);
    }

    kill() {
      picture.shapes.delete(this);
    }

    reallocate(capacity: number) {
      picture.changed();
      if (capacity === this.numbers.length) return;
      this.numbers = new Uint32Array(capacity);
      this.links = emptyColumns(capacity, hasArrow);
    }

    process(number: number, offset: number, from: NodeDisplayData, to: NodeDisplayData, link: LinkData) {
      const isSeen = !link.hidden && !from.hidden && !to.hidden;
      this.numbers[offset] = number;
      this.links.style[offset] = picture.styleFor(link);
      const curvature = isCurved ? (link.curvature ?? 0) : 0;
      setLink(this.links, offset, from, to, { width: isSeen ? link.size : 0, curvature });
      picture.changed();
    }

    render() {}
  };
}

function matrixOf({ a, b, c, d, e, f }: PictureView): DOMMatrix {
  return new DOMMatrix([a, b, c, d, e, f]);
}

function isSame(one: PictureView, other: PictureView | null): boolean {
  return (
    other !== null && (Object.keys(one) as (keyof PictureView)[]).every((key) => one[key] === other[key])
  );
}
