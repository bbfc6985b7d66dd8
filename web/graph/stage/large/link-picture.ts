/**
 * The links of a large graph as a picture that a worker paints. While the camera moves the last
 * picture moves along; the next one follows as fast as the worker is. The main thread never waits.
 */
import type { GraphLinkBody } from "../../../../server/contracts/graph.ts";
import type { Point } from "../../../state/graph-view/view.ts";
import { beginPhase, endPhase } from "../../../state/long-work/store.ts";
import { inTurns, nextFrame } from "../../../state/long-work/turns.ts";
import type { Stage } from "../camera.ts";
import { type PictureView, viewOf } from "../picture-view.ts";
import type { Emphasis } from "../reducers.ts";
import { type BakedLinks, bakeLinks, type DrawnLink, drawnLinks, type Place } from "./bake-links.ts";
import { linkAt } from "./hit.ts";
import type { PaintRequest, Picture } from "./paint.worker.ts";
import type { Painted } from "./paint-links.ts";

const LAYER = "links";
/** Mark on the browser's timeline, with the number of links, when a picture of them is shown. */
const PAINTED = "links-painted";

/** What the picture is of. */
export interface PictureContent {
  readonly links: ReadonlyMap<string, GraphLinkBody>;
  readonly emphasis: Emphasis;
  readonly focus: ReadonlySet<string> | null;
}

export class LinkPicture {
  private content: PictureContent | null = null;
  private drawn: { readonly of: PictureContent; readonly links: readonly DrawnLink[] } | null = null;
  private baked: BakedLinks = { shapes: [], styles: [], ids: [] };
  private readonly canvas: HTMLCanvasElement;
  private readonly worker = new Worker(new URL("./paint.worker.ts", import.meta.url), { type: "module" });
  private readonly leaving = new AbortController();
  private shown: PictureView | null = null;
  private isPainting = false;
  private isBaking = false;
  /** Content or places are others than those that were baked last. */
  private isStale = false;
  private hasChanged = false;

  /** @param places of all nodes that are seen, reckoned when it is asked */
  constructor(
    private readonly stage: Stage,
    private readonly places: () => ReadonlyMap<string, Place>,
    private readonly onPainted: (painted: Painted) => void,
  ) {
    this.canvas = stage.createCanvas(LAYER, { beforeLayer: "nodes" });
    this.canvas.style.transformOrigin = "0 0";
    this.worker.onmessage = ({ data }: MessageEvent<Picture>) => this.show(data);
    stage.on("afterProcess", this.renew);
    stage.on("afterRender", this.follow);
  }

  /** @param isThin see linkAt */
  linkAt(point: Point, unit: number, isThin: boolean): string | null {
    const number = linkAt(this.baked, point, unit, isThin);
    return number === 0 ? null : (this.baked.ids[number] ?? null);
  }

  setContent(content: PictureContent): void {
    this.content = content;
    this.renew();
  }

  end(): void {
    this.leaving.abort();
    this.stage.off("afterProcess", this.renew);
    this.stage.off("afterRender", this.follow);
    this.worker.terminate();
    this.stage.killLayer(LAYER);
    endPhase("painting");
  }

  /** While the stage looks at no graph, nodes have no places. */
  private readonly renew = () => {
    this.isStale = this.content !== null && this.stage.getGraph().order > 0;
    if (this.isStale && !this.isBaking) void this.bake();
  };

  /** To its end, also where something changes meanwhile, and then again: the links follow whatever moves. */
  private async bake(): Promise<void> {
    this.isBaking = true;
    beginPhase("painting");
    try {
      while (this.isStale && this.content) {
        // Nodes first: content and places change one after the other, and links are made of both.
        await nextFrame();
        this.leaving.signal.throwIfAborted();
        this.isStale = false;
        const { content } = this;
        const places = this.places();
        const links = await this.drawnOf(content);
        const work = bakeLinks(links, content.emphasis, content.focus, (key) => places.get(key));
        this.baked = await inTurns(work, this.leaving.signal);
      }
      this.hasChanged = true;
      this.follow();
    } catch (error) {
      if (!this.leaving.signal.aborted) throw error;
    } finally {
      this.isBaking = false;
    }
  }

  /** The same as long as only filters and selection change. */
  private async drawnOf(content: PictureContent): Promise<readonly DrawnLink[]> {
    const { links, emphasis } = content;
    const { drawn } = this;
    if (drawn?.of.links === links && drawn.of.emphasis.scheme === emphasis.scheme) return drawn.links;
    const work = drawnLinks([...links.values()], emphasis.scheme);
    const fresh = await inTurns(work, this.leaving.signal);
    this.drawn = { of: content, links: fresh };
    return fresh;
  }

  private readonly follow = () => {
    const view = viewOf(this.stage);
    this.place(view);
    if (this.isPainting || (!this.hasChanged && isSame(view, this.shown))) return;
    this.isPainting = true;
    const { shapes, styles } = this.baked;
    const links = { shapes: shapes.map((shape) => shape.links), styles };
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
    if (!this.isBaking && !this.hasChanged) endPhase("painting");
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

function matrixOf({ a, b, c, d, e, f }: PictureView): DOMMatrix {
  return new DOMMatrix([a, b, c, d, e, f]);
}

function isSame(one: PictureView, other: PictureView | null): boolean {
  return (
    other !== null && (Object.keys(one) as (keyof PictureView)[]).every((key) => one[key] === other[key])
  );
}
