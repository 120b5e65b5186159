/** A query that somebody may type, and the claims of which one ought to be among the first hits. */
export interface Expectation {
  /** What sort of query it is, or who types it. */
  readonly kind: string;
  readonly query: string;
  /** Any of these answers it, in lists that say so all of them; none of them: nothing is to be found. */
  readonly codes: readonly string[];
}

/** Makes expectations of one kind, their codes parted by blanks. */
export const of =
  (kind: string) =>
  (query: string, codes = ''): Expectation => ({ kind, query, codes: codes.split(' ').filter(Boolean) });
