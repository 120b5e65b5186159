import { RECORDS_A_FILE } from '../index-format.ts';

/** A record of the index as Pagefind asks for it, by its place in the list of records. */
const RECORD = /^(?<index>.+\/)fragment\/(?<place>[\da-z]+)\.pf_fragment$/u;

/** Where a record lies: a file that has its neighbors too, and which of them it is. */
export interface RecordPlace {
  readonly address: string;
  readonly at: number;
}

/**
 * Where a record lies that Pagefind asks for by its place.
 *
 * @param list how the list of an index’s records is named, by the folder of the index; that of the records is named so too
 * @returns nothing for what is no record
 */
export function recordPlace(address: string, list: (index: string) => string): RecordPlace | undefined {
  const { index, place } = RECORD.exec(address)?.groups ?? {};
  if (index === undefined || place === undefined) return undefined;
  const number = Number.parseInt(place, 36);
  const file = Math.floor(number / RECORDS_A_FILE).toString(36);
  return { address: `${index}fragment/${list(index)}/${file}.pf_fragment`, at: number % RECORDS_A_FILE };
}

/**
 * The records of a file of several.
 *
 * @param written what stands in it behind the signature: what `fixed-order.ts` has written
 * @throws {SyntaxError} for a file that is another
 */
export function recordsIn(written: string): readonly unknown[] {
  const records = JSON.parse(written) as unknown;
  if (!Array.isArray(records)) throw new SyntaxError('Records are a list');
  return records;
}
