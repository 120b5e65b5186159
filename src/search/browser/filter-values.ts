import type { IndexFilter } from '../record.ts';
import type { Search } from './pagefind.ts';

/** The values of a filter, and the ids of the records under each, in the order of the content. */
type Values = ReadonlyMap<string, ReadonlySet<string>>;

/** A filter stays as it is while one types. */
const known = new WeakMap<Search, Map<IndexFilter, Promise<Values>>>();

/**
 * The values of a filter, whatever is searched for, and the ids of the records under each.
 *
 * @throws {Error} when the index cannot be loaded
 */
export function filterValues(search: Search, filter: IndexFilter): Promise<Values> {
  const filters = known.get(search) ?? new Map<IndexFilter, Promise<Values>>();
  known.set(search, filters);
  const values = filters.get(filter) ?? readValues(search, filter);
  filters.set(filter, values);
  return values;
}

async function readValues(search: Search, filter: IndexFilter): Promise<Values> {
  const [{ results }] = await Promise.all([
    // Without a word it finds all records, in their order.
    search(null, { filters: {} }),
    // What is named is loaded.
    search(null, { filters: { [filter]: { any: [''] } } }),
  ]);
  const { placesIn } = await import('./filter-file.ts');
  const values = new Map<string, Set<string>>();
  const parts = Map.groupBy(results, ({ id }) => folderOf(id));
  for (const [folder, records] of parts)
    for (const [value, places] of placesIn(folder, filter)) {
      const ids = values.get(value) ?? new Set();
      values.set(value, ids);
      for (const place of places) ids.add(records[place]?.id ?? '');
    }
  return values;
}

/** The folder of the index that a record is of. */
const folderOf = (id: string) => id.slice(0, id.lastIndexOf('/') + 1);
