/**
 * Where each node stands in the files, by its key. A hash table of typed arrays that keeps 64
 * bits of each key instead of the key: a Map of as many texts misses the processor's cache five
 * times a look-up, and that was a third of the time of writing links.
 *
 * Two nodes never share their 64 bits unnoticed (`add` compares them); a key that is no node's
 * is taken for one with a chance of 1 in 2^64 a node.
 */
import { badReadModel } from "../../errors.ts";

const FIRST_CAPACITY = 1 << 12;
const MAX_FILLED = 0.5;
/** Ints a slot: two halves of the hash, and the place + 1 (0 = free). */
const SLOT = 3;
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
const SECOND_PRIME = 0x85ebca6b;

export class NodePlaces {
  private slots = new Int32Array(FIRST_CAPACITY * SLOT);
  private capacity = FIRST_CAPACITY;
  private count = 0;
  private low = 0;
  private high = 0;

  /** @throws TriplezeroError where the key is there already */
  add(key: string, place: number): void {
    if (this.count >= this.capacity * MAX_FILLED) this.grow();
    this.hash(key);
    const slot = this.find(this.low, this.high);
    if (this.slots[slot + 2] !== 0) throw badReadModel("a node is among the nodes twice");
    this.put(slot, this.low, this.high, place + 1);
    this.count++;
  }

  /** @throws TriplezeroError where it is no node's key */
  of(key: string): number {
    this.hash(key);
    const place = this.slots[this.find(this.low, this.high) + 2]!;
    if (place === 0) throw badReadModel("a link ends at a node that is not among the nodes");
    return place - 1;
  }

  /** FNV-1a beside a second multiplicative hash, each mixed at the end. */
  private hash(key: string): void {
    let low = FNV_OFFSET;
    let high = key.length;
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at);
      low = Math.imul(low ^ code, FNV_PRIME);
      high = Math.imul(high, 31) + code;
    }
    this.low = mix(low);
    this.high = mix(Math.imul(high, SECOND_PRIME) ^ low);
  }

  /** Linear probing. @returns the key's slot, or the free one where it belongs */
  private find(low: number, high: number): number {
    const { slots, capacity } = this;
    let at = low & (capacity - 1);
    for (;;) {
      const slot = at * SLOT;
      if (slots[slot + 2] === 0 || (slots[slot] === low && slots[slot + 1] === high)) return slot;
      at = (at + 1) & (capacity - 1);
    }
  }

  private put(slot: number, low: number, high: number, value: number): void {
    this.slots[slot] = low;
    this.slots[slot + 1] = high;
    this.slots[slot + 2] = value;
  }

  private grow(): void {
    const old = this.slots;
    this.capacity *= 2;
    this.slots = new Int32Array(this.capacity * SLOT);
    for (let slot = 0; slot < old.length; slot += SLOT) {
      const [low, high, value] = [old[slot]!, old[slot + 1]!, old[slot + 2]!];
      if (value !== 0) this.put(this.find(low, high), low, high, value);
    }
  }
}

/** The last step of MurmurHash3: every bit of what comes in moves half of those that go out. */
function mix(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), SECOND_PRIME);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
