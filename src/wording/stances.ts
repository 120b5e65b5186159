import type { Stance } from '../graph/graph.ts';

type Quiet = Exclude<Stance['state'], 'speaks'>;

const READ = 'Silent: every paragraph was read for this question';

/** What is said of a source that does not speak on a topic: in a cell, in a sentence, and where there is less room. */
export const QUIET: Readonly<
  Record<Quiet, { readonly label: string; readonly sentence: string; readonly short: string }>
> = {
  silent: { label: 'silent', sentence: `${READ}, and none speaks to it.`, short: `${READ}.` },
  uncompared: { label: 'not compared yet', sentence: 'Not compared yet.', short: 'Not compared yet.' },
};
