/**
 * Gathers texts and numbers as UTF-8 and hands them on a block at a time. Their bytes are put
 * into the block one by one: joined into strings first, most of the time would go into
 * collecting the pieces; each written by itself, into calling the writer.
 */

const BLOCK_BYTES = 1 << 18;
const MAX_BYTES_PER_CHARACTER = 3;
const MAX_INTEGER_BYTES = 17;
/** Longer texts are quicker through the encoder, for all that calling it costs. */
const SHORT = 64;
const ASCII_END = 128;
const ZERO = 48;
const MINUS = 45;
/** What is above and what is below this both fit 32 bits, up to the largest safe integer. */
const TEN_MILLION = 10_000_000;
const TEN_MILLION_DIGITS = 7;

export class TextBuffer {
  private readonly block = Buffer.allocUnsafe(BLOCK_BYTES);
  private used = 0;
  private handedOn = 0;

  /** @param onBlock must be done with the bytes when it returns: they are overwritten */
  constructor(private readonly onBlock: (bytes: Uint8Array) => void) {}

  /** Bytes of all that was appended. */
  get length(): number {
    return this.handedOn + this.used;
  }

  append(text: string): void {
    const atMost = text.length * MAX_BYTES_PER_CHARACTER;
    if (atMost > BLOCK_BYTES) {
      this.flush();
      this.handOn(Buffer.from(text));
      return;
    }
    this.reserve(atMost);
    if (text.length > SHORT || !this.putAscii(text)) this.used += this.block.write(text, this.used);
  }

  /** @param code of one character below 128 */
  appendCode(code: number): void {
    this.reserve(1);
    this.block[this.used++] = code;
  }

  /** As `String` writes it. */
  appendNumber(value: number): void {
    if (Number.isSafeInteger(value)) this.appendInteger(value);
    else this.append(String(value));
  }

  /** @param value a safe integer */
  appendInteger(value: number): void {
    this.reserve(MAX_INTEGER_BYTES);
    let rest = value;
    if (rest < 0) {
      this.block[this.used++] = MINUS;
      rest = -rest;
    }
    if (rest < TEN_MILLION) {
      this.putDigits(rest, digitsOf(rest));
      return;
    }
    const millions = Math.floor(rest / TEN_MILLION);
    this.putDigits(millions, digitsOf(millions));
    this.putDigits(rest - millions * TEN_MILLION, TEN_MILLION_DIGITS);
  }

  flush(): void {
    if (this.used > 0) this.handOn(this.block.subarray(0, this.used));
    this.used = 0;
  }

  private handOn(bytes: Uint8Array): void {
    this.onBlock(bytes);
    this.handedOn += bytes.length;
  }

  private reserve(bytes: number): void {
    if (this.used + bytes > BLOCK_BYTES) this.flush();
  }

  /** @returns false, and nothing is put, where the text has other characters */
  private putAscii(text: string): boolean {
    const { block, used } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= ASCII_END) return false;
      block[used + at] = code;
    }
    this.used = used + text.length;
    return true;
  }

  private putDigits(value: number, digits: number): void {
    const { block, used } = this;
    let rest = value | 0;
    for (let at = used + digits - 1; at >= used; at--) {
      const tenth = (rest / 10) | 0;
      block[at] = ZERO + (rest - tenth * 10);
      rest = tenth;
    }
    this.used = used + digits;
  }
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let bound = 10; value >= bound; bound *= 10) digits++;
  return digits;
}
