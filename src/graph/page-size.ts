/**
 * How much a page of a list holds: so many claims, each with its line. Of an archive of any size every page stays a few
 * hundred kilobytes, some tens of them packed.
 */
export const FULL = 200;

/** How many sources a table has a column for, and a list each other beside each. Of more, a row counts what they say. */
export const MOST_COLUMNS = 50;

/** So many relations stand on a page of a claim: more would be late for whoever has a slow connection. */
export const MOST_RELATIONS = 20;
