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
}
