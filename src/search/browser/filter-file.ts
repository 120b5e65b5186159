import type { WrittenFilter } from '../index-format.ts';

/** The places of the records that bear a value. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** What was read of filters, by the folder of their index and their name. */
const known = new Map<string, Places>();

/** The records of an index by their values of a filter that it has loaded, by their places; none where no record has any. */
export function placesIn(folder: string, name: string): Places {
  return known.get(folder + name) ?? new Map();
}

/**
 * Reads a filter, and writes it for Pagefind without its values, in CBOR (RFC 8949): of each value that it knows it counts
 * the records at every search, which takes half a second for a common word of ten thousand claims, and nobody asks.
 *
 * @param written what `fixed-order.ts` has written
 * @param folder of the index that it is of
 * @throws {SyntaxError} for a file that is another
 */
export function readFilter(written: string, folder: string): Uint8Array<ArrayBuffer> {
  const [name, stepped] = JSON.parse(written) as WrittenFilter;
  const values = stepped.map(([value, steps]) => {
    let place = 0;
    return [value, steps.map((step) => (place += step))] as const;
  });
  known.set(folder + name, new Map(values));
  const text = new TextEncoder().encode(name);
  return Uint8Array.from([LIST | 2, TEXT | text.length, ...text, LIST]);
}

/** The heads of a list and of a text; how long they are is added, of names less than 24. */
const LIST = 4 << 5;
const TEXT = 3 << 5;
