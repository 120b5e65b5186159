/** Writes numbers one behind the other, small ones short. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  /** A whole number from 0, in seven bits a byte. */
  number(value: number): void {
    let left = value;
    for (; left > 0x7f; left >>>= 7) this.#bytes.push((left & 0x7f) | 0x80);
    this.#bytes.push(left);
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.number(encoded.length);
    this.bytes(encoded);
  }

  bytes(values: Uint8Array): void {
    this.#bytes.push(...values);
  }

  /**
   * Whole numbers from 0 in as few bits as their mean asks for (Rice’s code): the lowest `low` bits as they are, what
   * is above counted by ones.
   *
   * @param flags a bit for each
   */
  gaps(values: readonly number[], flags: readonly boolean[]): void {
    const low = Math.max(0, Math.floor(Math.log2(values.reduce((sum, value) => sum + value, 0) / values.length)));
    this.byte(low);
    const bits = values.flatMap((value, at) => [
      Number(flags[at] ?? false),
      ...Array.from({ length: low }, (_, bit) => (value >> bit) & 1),
      ...Array.from({ length: value >> low }, () => 1),
      0,
    ]);
    for (let at = 0; at < bits.length; at += 8)
      this.byte(bits.slice(at, at + 8).reduce((byte, bit, up) => byte | (bit << up), 0));
  }

  result(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

/**
 * Reads what a `ByteWriter` has written, in the same order. At the end it throws a RangeError, so that a file cut short
 * is no file of zeros.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new RangeError('The file ends too early');
    this.#at += 1;
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  text(): string {
    return new TextDecoder().decode(this.bytes(this.number()));
  }

  bytes(length: number): Uint8Array {
    const start = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError('The file ends too early');
    return this.#bytes.subarray(start, this.#at);
  }

  /** @param count how many numbers `gaps` was given */
  gaps(count: number): { values: number[]; flags: boolean[] } {
    const low = this.byte();
    let byte = 0;
    let left = 0;
    const bit = () => {
      if (left === 0) [byte, left] = [this.byte(), 8];
      left -= 1;
      return (byte >> (7 - left)) & 1;
    };
    const values: number[] = [];
    const flags: boolean[] = [];
    for (let read = 0; read < count; read += 1) {
      flags.push(bit() === 1);
      let value = 0;
      for (let up = 0; up < low; up += 1) value |= bit() << up;
      while (bit() === 1) value += 1 << low;
      values.push(value);
    }
    return { values, flags };
  }
}
