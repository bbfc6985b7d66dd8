/** A typed array that grows as values are added: no boxed numbers, no copies but doublings. */
type Typed = Int32Array | Float64Array | Uint8Array;
type Constructor<T extends Typed> = new (length: number) => T;

export class GrowingArray<T extends Typed> {
  private values: T;
  private used = 0;

  constructor(private readonly make: Constructor<T>) {
    this.values = new make(1024);
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.values.length) this.grow(this.used * 2);
    this.values[this.used++] = value;
  }

  /** Fills up to `length` with the value. */
  fillTo(length: number, value: number): void {
    if (length > this.values.length) this.grow(Math.max(length, this.used * 2));
    if (length > this.used) this.values.fill(value, this.used, length);
    this.used = Math.max(this.used, length);
  }

  /** The values, without spare room. */
  finish(): T {
    const result = new this.make(this.used);
    result.set(this.values.subarray(0, this.used));
    return result;
  }

  private grow(capacity: number): void {
    const larger = new this.make(capacity);
    larger.set(this.values.subarray(0, this.used));
    this.values = larger;
  }
}
