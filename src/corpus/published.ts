/** Where the record of every address that was ever published lies, from the folder that holds `content/`. */
export const PUBLISHED = 'content/addresses.txt';

/** An address that was published, and its line in the record. */
export interface PublishedAddress {
  /** From the root of the site: `/claims/tram-note-2019/closure-likely/`. */
  readonly address: string;
  readonly line: number;
}

/** The addresses of a record. What is none is left out, such as the marks of a merge conflict. */
export function addressesIn(record: string): PublishedAddress[] {
  return record
    .split('\n')
    .flatMap((address, index) => (address.startsWith('/') ? [{ address, line: index + 1 }] : []));
}
