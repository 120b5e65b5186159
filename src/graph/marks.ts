import { compareText } from '../model/ids.ts';
import { MARKS, valuesOf } from '../model/vocabulary.ts';
import type { Mark } from '../model/vocabulary.ts';

interface Marked {
  readonly id: string;
  readonly data: { readonly mark?: Mark | undefined; readonly added: string; readonly code: string };
}

/**
 * The mark of every source: its own, else the first of those that the fewest bear. Those without one are given theirs in
 * the order in which they were added, so that a new source changes no other’s.
 *
 * @returns the marks by the ids of the sources
 */
export function marksOf(sources: readonly Marked[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const borne = new Map(valuesOf(MARKS).map((mark) => [mark, 0]));
  const give = (id: string, mark: Mark) => {
    marks.set(id, mark);
    borne.set(mark, (borne.get(mark) ?? 0) + 1);
  };
  for (const { id, data } of sources) if (data.mark) give(id, data.mark);
  const others = sources
    .filter(({ data }) => !data.mark)
    .toSorted((a, b) => compareText(a.data.added, b.data.added) || compareText(a.data.code, b.data.code));
  for (const { id } of others) {
    const fewest = Math.min(...borne.values());
    const [free] = [...borne].flatMap(([mark, count]) => (count === fewest ? [mark] : []));
    if (free) give(id, free);
  }
  return marks;
}
