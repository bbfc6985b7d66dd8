/**
 * Where labels go so that none covers another: the more important ones take their places first,
 * a later one moves to another side of its node, gives up its second line, or is left out. At the
 * edge of the stage a label stands aside of its node's middle, so that it can be read to its end.
 */

/** A label of a node, in CSS pixels of the stage. */
export interface Label {
  /** Middle of the node. */
  readonly x: number;
  readonly y: number;
  /** Radius of the node as drawn. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** With the second line; the same where there is none. */
  readonly fullWidth: number;
  readonly fullHeight: number;
  /** Selected or pointed at: it is shown whatever it covers. */
  readonly isCertain: boolean;
}

export interface LabelPlace {
  /** Middle of the text at its upper edge. */
  readonly x: number;
  readonly y: number;
  /** Whether there is room for the second line. */
  readonly isFull: boolean;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Room for the rings round a selected node: larger nodes have larger names, which would be cut. */
const GAP = 7;
const LARGE_GAP = 9;
/** No label covers a node of a larger radius. */
const LARGE = 10;
/** Between a label and the edge of the stage. */
const EDGE = 3;
/** Edge of the squares by which labels near one another are found. */
const CELL = 64;

/**
 * @param labels the most important first
 * @param stageWidth CSS pixels
 * @returns the place of each, null where it found none
 */
export function placeLabels(labels: readonly Label[], stageWidth: number): (LabelPlace | null)[] {
  const taken = new Taken();
  for (const { x, y, radius } of labels) {
    if (radius > LARGE) taken.add([x - radius, y - radius, x + radius, y + radius]);
  }
  return labels.map((label) => {
    const choices = placesOf(label, stageWidth);
    const free = choices.find(({ box }) => taken.isFree(box)) ?? (label.isCertain ? choices[0] : undefined);
    if (!free) return null;
    taken.add(free.box);
    return free.place;
  });
}

/** Below the node with both lines, then with one; then above, to the right, to the left. */
function placesOf(label: Label, stageWidth: number): { readonly place: LabelPlace; readonly box: Box }[] {
  const { x, y, radius, width, height, fullWidth, fullHeight } = label;
  const gap = radius > LARGE ? LARGE_GAP : GAP;
  const below = y + radius + gap;
  const beside = radius + gap + width / 2;
  const middle = inSight(x, width, stageWidth);
  const fullMiddle = inSight(x, fullWidth, stageWidth);
  const short = [
    { x: middle, y: below },
    { x: middle, y: y - radius - gap - height },
    ...[x + beside, x - beside]
      .filter((side) => inSight(side, width, stageWidth) === side)
      .map((side) => ({ x: side, y: y - height / 2 })),
  ];
  return [
    {
      place: { x: fullMiddle, y: below, isFull: true },
      box: boxOf(fullMiddle, below, fullWidth, fullHeight),
    },
    ...short.map((at) => ({ place: { ...at, isFull: false }, box: boxOf(at.x, at.y, width, height) })),
  ];
}

/** The middle of a text that would stand at `x`, moved away from the edges by half its width at most: then it leaves the stage with its node. */
function inSight(x: number, width: number, stageWidth: number): number {
  const reach = width / 2;
  if (x - reach < EDGE) return Math.min(reach + EDGE, x + reach);
  if (x + reach > stageWidth - EDGE) return Math.max(stageWidth - reach - EDGE, x - reach);
  return x;
}

function boxOf(x: number, y: number, width: number, height: number): Box {
  return [x - width / 2, y, x + width / 2, y + height];
}

/** Boxes that are taken, by the squares that they touch. */
class Taken {
  private readonly cells = new Map<string, Box[]>();

  isFree([left, top, right, bottom]: Box): boolean {
    return cellsOf([left, top, right, bottom]).every((cell) =>
      (this.cells.get(cell) ?? []).every(
        (other) => left >= other[2] || right <= other[0] || top >= other[3] || bottom <= other[1],
      ),
    );
  }

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const known = this.cells.get(cell);
      if (known) known.push(box);
      else this.cells.set(cell, [box]);
    }
  }
}

function cellsOf([left, top, right, bottom]: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
      cells.push(`${column} ${row}`);
    }
  }
  return cells;
}
