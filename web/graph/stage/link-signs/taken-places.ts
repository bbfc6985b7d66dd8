/** Where in a picture something stands already, to the cell of a fine grid: asking takes no longer where much stands. */
export class TakenPlaces {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Uint8Array;

  constructor(
    width: number,
    height: number,
    private readonly cell: number,
  ) {
    this.columns = Math.ceil(width / cell);
    this.rows = Math.ceil(height / cell);
    this.cells = new Uint8Array(this.columns * this.rows);
  }

  /** Outside of the picture all is free. */
  isFree(x: number, y: number): boolean {
    const [column, row] = [Math.floor(x / this.cell), Math.floor(y / this.cell)];
    if (column < 0 || column >= this.columns || row < 0 || row >= this.rows) return true;
    return this.cells[row * this.columns + column] === 0;
  }

  addBox(fromX: number, fromY: number, toX: number, toY: number): void {
    const [left, right] = within(fromX, toX, this.cell, this.columns);
    const [top, bottom] = within(fromY, toY, this.cell, this.rows);
    if (right < left) return;
    for (let row = top; row <= bottom; row++) {
      this.cells.fill(1, row * this.columns + left, row * this.columns + right + 1);
    }
  }

  /** Nothing else is to come nearer than `reach`. */
  add(x: number, y: number, reach: number): void {
    const [left, right] = within(x - reach, x + reach, this.cell, this.columns);
    const [top, bottom] = within(y - reach, y + reach, this.cell, this.rows);
    for (let row = top; row <= bottom; row++) {
      const dy = (row + 0.5) * this.cell - y;
      for (let column = left; column <= right; column++) {
        const dx = (column + 0.5) * this.cell - x;
        if (dx * dx + dy * dy < reach * reach) this.cells[row * this.columns + column] = 1;
      }
    }
  }
}

/** First and last cell from one place to another. */
function within(from: number, to: number, cell: number, count: number): readonly [number, number] {
  return [Math.max(0, Math.floor(from / cell)), Math.min(count - 1, Math.floor(to / cell))];
}
