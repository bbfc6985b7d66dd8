/**
 * Gathers short texts as UTF-8 and hands them on a block at a time. Joined into one string they
 * would be kept in pieces until the block is full, and most of the time would go into collecting
 * them; each written by itself, into calling the writer.
 */

const BLOCK_BYTES = 1 << 18;
const PENDING_CHARACTERS = 1 << 11;
const MAX_BYTES_PER_CHARACTER = 3;

export class TextBuffer {
  private readonly block = Buffer.allocUnsafe(BLOCK_BYTES);
  private used = 0;
  private pending = "";

  /** @param onBlock must be done with the bytes when it returns: they are overwritten */
  constructor(private readonly onBlock: (bytes: Uint8Array) => void) {}

  append(text: string): void {
    this.pending += text;
    if (this.pending.length >= PENDING_CHARACTERS) this.encode();
  }

  flush(): void {
    this.encode();
    this.emit();
  }

  private encode(): void {
    const text = this.pending;
    const atMost = text.length * MAX_BYTES_PER_CHARACTER;
    if (this.used + atMost > BLOCK_BYTES) this.emit();
    if (atMost > BLOCK_BYTES) this.onBlock(Buffer.from(text));
    else this.used += this.block.write(text, this.used);
    this.pending = "";
  }

  private emit(): void {
    if (this.used > 0) this.onBlock(this.block.subarray(0, this.used));
    this.used = 0;
  }
}
