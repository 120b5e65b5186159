/** What each of Pagefind’s packed files begins with, before its CBOR. */
export const SIGNATURE = 'pagefind_dcd';

/**
 * So many records stand in one file, those next to each other in the order of the content: alone a record takes less than
 * a request for it does, and hosts count files.
 */
export const RECORDS_A_FILE = 8;

/** A filter as its file has it: of each value, how far each of its records stands behind the one before. */
export type WrittenFilter = readonly [
  name: string,
  values: readonly (readonly [value: string, steps: readonly number[]])[],
];
