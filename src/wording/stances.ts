import type { Camp } from '../graph/camps.ts';
import { MOST_BESIDE } from '../graph/few.ts';
import type { Source, Stance } from '../graph/graph.ts';
import { listed } from './phrases.ts';

type Quiet = Exclude<Stance['state'], 'speaks'>;

const READ = 'Silent: every paragraph was read for this question';

/** How to read a table of many sources. */
export const HEAT_KEY = 'The stronger the shade of a cell, the surer the source.';

/** What is said of a source that does not speak on a topic: in a cell, in a sentence, and where there is less room. */
export const QUIET: Readonly<
  Record<Quiet, { readonly label: string; readonly sentence: string; readonly short: string; readonly many: string }>
> = {
  silent: {
    label: 'silent',
    sentence: `${READ}, and none speaks to it.`,
    short: `${READ}.`,
    many: 'Silent, every paragraph of them read for this question',
  },
  uncompared: {
    label: 'not compared yet',
    sentence: 'Not compared yet.',
    short: 'Not compared yet.',
    many: 'Not compared yet',
  },
};

/** That something was written before some sources came, so that it may not hold of them; nothing where none did. */
export function writtenBefore(sources: readonly Source[]): string | undefined {
  if (sources.length === 0) return undefined;
  const named =
    sources.length > MOST_BESIDE ? `${sources.length} of the sources` : listed(sources.map(({ short }) => short));
  return `Written before ${named} ${sources.length === 1 ? 'was' : 'were'} added.`;
}

/** How some sources stand to others on a topic: “3 point the same way, one to another”. */
export function campLine({ standing, together, sources }: Camp): string {
  const same = `${sources.length} point the same way, one to another`;
  switch (standing) {
    case 'largest':
      return same;
    case 'beside':
      // No tie is drawn to fill a gap, so that what is not tied may be at odds all the same.
      return together ? `${same}; no dispute with the first is noted` : 'No dispute with the first is noted';
    case 'at odds':
      return together ? `${same}, at odds with some of the first` : 'At odds with some of the first';
  }
}
